package dev.hoshu.server.timeline;

import dev.hoshu.server.timeline.Timeline.Flag;
import dev.hoshu.server.timeline.Timeline.FlagKind;
import dev.hoshu.server.timeline.Timeline.Gap;
import dev.hoshu.server.timeline.Timeline.Overlap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the upright drawing names beside its columns, from the top down. */
final class UprightEvents {
    private static final double LINE = 15;
    private static final double AIR = 7;

    private UprightEvents() {}

    /**
     * One event.
     *
     * @param y its own height
     * @param kind how its line is drawn
     * @param lines its words, the name first
     */
    record Event(double y, Kind kind, List<String> lines) {
        Event {
            lines = List.copyOf(lines);
        }

        /** The same with every line broken where it would be wider than the room. */
        Event within(double room) {
            return new Event(
                    y, kind, lines.stream().flatMap(l -> Lettering.FLAG.broken(l, room)).toList());
        }

        double height() {
            return LINE * lines.size() + AIR;
        }
    }

    /** How an event looks: line, elbow, name, second line. */
    enum Kind {
        START("tick", "tick", "name-total", "minor"),
        END("tick", "tick", "limit-text", "minor"),
        GAP("gap", "gap", "gap-name", "gap-cost"),
        TODAY("now", "now", "on-now", "on-now"),
        DEADLINE("deadline", "deadline", "deadline-text", "minor"),
        PASSED("passed", "tick", "passed-text", "minor"),
        LIMIT("limit", "tick", "limit-text", "minor"),
        END_OF_SUPPORT("eos", "tick", "eos-text", "minor"),
        OVERLAP("overlap-line", "overlap-line", "limit-text", "minor");

        final String line;
        final String elbow;
        final String name;
        final String more;

        Kind(String line, String elbow, String name, String more) {
            this.line = line;
            this.elbow = elbow;
            this.name = name;
            this.more = more;
        }
    }

    static List<Event> of(Timeline timeline, UprightFrame frame) {
        var events = new ArrayList<Event>();
        if (!timeline.covered().isEmpty()) {
            var first = timeline.covered().getFirst().period().firstDay();
            var last = timeline.covered().getLast().period().lastDay();
            events.add(dated(frame.y(first), Kind.START, timeline.startWords(), first));
            events.add(dated(frame.endOf(last), Kind.END, timeline.endWords(), last));
        }
        timeline.gaps().forEach(gap -> events.add(gap(gap, frame)));
        timeline.overlaps().stream()
                .filter(Overlap::isNamed)
                .forEach(overlap -> events.add(overlap(overlap, frame)));
        timeline.flags().forEach(flag -> events.add(flag(flag, frame)));
        double room = UprightFrame.WIDTH - frame.words();
        return events.stream()
                .sorted(Comparator.comparingDouble(Event::y))
                .map(event -> event.within(room))
                .toList();
    }

    private static Event gap(Gap gap, UprightFrame frame) {
        double middle = (frame.y(gap.period().firstDay()) + frame.y(gap.period().dayAfter())) / 2;
        var lines = new ArrayList<String>();
        lines.add(gap.name());
        lines.addAll(gap.uprightCosts());
        return new Event(middle, Kind.GAP, lines);
    }

    private static Event overlap(Overlap overlap, UprightFrame frame) {
        var lines = new ArrayList<String>();
        lines.add(overlap.name());
        lines.addAll(overlap.uprightWords());
        return new Event(frame.y(overlap.middle()), Kind.OVERLAP, lines);
    }

    private static Event flag(Flag flag, UprightFrame frame) {
        double y =
                flag.kind() == FlagKind.TODAY
                        ? frame.middleOf(flag.day())
                        : frame.endOf(flag.day());
        var kind =
                switch (flag.kind()) {
                    case TODAY -> Kind.TODAY;
                    case DEADLINE -> Kind.DEADLINE;
                    case PASSED -> Kind.PASSED;
                    case LIMIT -> Kind.LIMIT;
                    case END_OF_SUPPORT -> Kind.END_OF_SUPPORT;
                    case GAP -> Kind.GAP;
                    case OVERLAP -> Kind.OVERLAP;
                };
        return new Event(y, kind, flag.uprightWords());
    }

    private static Event dated(double y, Kind kind, String name, LocalDate day) {
        return new Event(y, kind, List.of(name, day.toString()));
    }
}
