package dev.hoshu.server.timeline;

import dev.hoshu.server.timeline.Mark.Anchor;
import dev.hoshu.server.timeline.Mark.Box;
import dev.hoshu.server.timeline.Mark.Line;
import dev.hoshu.server.timeline.Mark.Point;
import dev.hoshu.server.timeline.Mark.Rising;
import dev.hoshu.server.timeline.Mark.Stroke;
import dev.hoshu.server.timeline.Mark.Turned;
import dev.hoshu.server.timeline.Mark.Words;
import dev.hoshu.server.timeline.PushedApart.Block;
import dev.hoshu.server.timeline.UprightEvents.Event;
import dev.hoshu.server.timeline.UprightEvents.Kind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The drawing for a narrow page: the quarter turn. Time runs down, layers are columns. */
final class UprightDrawing {
    private static final double NAME_LINE = 102;
    private static final double LETTER_STEP = 12.5;
    private static final double HIGHEST_WORDS = 12;
    private static final double LINE = 15;
    private static final double OVERLAP_INSET = 7;
    private static final double OVERLAP_WIDTH = 5;
    private static final String LONG_VOWEL = "ー";

    private final Timeline timeline;
    private final UprightFrame frame;
    private final List<Mark> marks = new ArrayList<>();

    private UprightDrawing(Timeline timeline) {
        this.timeline = timeline;
        this.frame = new UprightFrame(timeline.axis(), timeline.layers().size());
    }

    static Drawing of(Timeline timeline) {
        return new UprightDrawing(timeline).drawing();
    }

    private Drawing drawing() {
        timeline.axis().quarterDays().forEach(this::addQuarter);
        marks.add(Line.down("axis", UprightFrame.AXIS, UprightFrame.TOP, frame.bottom()));
        addNames();
        addBars();
        addEvents();
        return new Drawing(
                "upright",
                timeline.id(),
                timeline.title(),
                timeline.description(),
                UprightFrame.WIDTH,
                frame.height(),
                marks);
    }

    private void addQuarter(LocalDate day) {
        double y = frame.y(day);
        if (day.getMonthValue() != 1) {
            marks.add(Line.across("tick", UprightFrame.AXIS - 6, UprightFrame.AXIS, y));
            return;
        }
        marks.add(Line.across("grid", UprightFrame.AXIS, frame.right() + 4, y));
        marks.add(words("year", 0, y + 12, String.valueOf(day.getYear())));
        marks.add(Line.across("tick", 0, UprightFrame.AXIS, y));
    }

    private void addNames() {
        addName(
                "name-total",
                UprightFrame.FIRST + UprightFrame.FIRST_WIDTH / 2,
                timeline.coverage());
        for (int i = 0; i < timeline.layers().size(); i++) {
            addName("name", frame.column(i), timeline.layers().get(i).name());
        }
    }

    private void addName(String look, double middle, Timeline.RowName name) {
        String text = name.upright();
        if (text.codePoints().allMatch(letter -> letter < 0x250)) {
            marks.add(new Rising(look, middle + 4.5, NAME_LINE, text));
            return;
        }
        var letters = text.codePoints().mapToObj(Character::toString).toList();
        for (int i = 0; i < letters.size(); i++) {
            double y = NAME_LINE - LETTER_STEP * (letters.size() - 1 - i);
            String letter = letters.get(i);
            if (letter.equals(LONG_VOWEL)) {
                marks.add(new Turned(look, middle, y - 4.5, 12, letter));
            } else {
                marks.add(new Words(look, middle, y, Anchor.MIDDLE, letter));
            }
        }
    }

    private void addBars() {
        var last = timeline.lastDayOnOffer();
        if (last != null) {
            double y = Math.max(UprightFrame.TOP, frame.endOf(last));
            double width = frame.right() - UprightFrame.FIRST;
            marks.add(new Box("after", UprightFrame.FIRST, y, width, frame.bottom() - y));
        }
        for (var stretch : timeline.covered()) {
            double y = frame.y(stretch.period().firstDay());
            double height = frame.y(stretch.period().dayAfter()) - y;
            marks.add(new Box("covered", UprightFrame.FIRST, y, UprightFrame.FIRST_WIDTH, height));
        }
        for (var overlap : timeline.overlaps()) {
            double y = frame.y(overlap.period().firstDay());
            double height = frame.y(overlap.period().dayAfter()) - y;
            double x = UprightFrame.FIRST + UprightFrame.FIRST_WIDTH - OVERLAP_INSET;
            marks.add(new Box(overlap.look(), x, y, OVERLAP_WIDTH, height));
        }
        for (int i = 0; i < timeline.layers().size(); i++) {
            double x = frame.column(i) - UprightFrame.BAR_WIDTH / 2;
            for (var bar : timeline.layers().get(i).bars()) {
                double y = frame.y(bar.period().firstDay());
                double height = frame.y(bar.period().dayAfter()) - y;
                marks.add(new Box(bar.kind().look(), x, y, UprightFrame.BAR_WIDTH, height));
            }
        }
        for (var gap : timeline.gaps()) {
            double y = frame.y(gap.period().firstDay());
            double height = frame.y(gap.period().dayAfter()) - y;
            double x = UprightFrame.FIRST + 0.75;
            marks.add(new Box("gap", x, y, UprightFrame.FIRST_WIDTH - 1.5, height, true));
        }
    }

    private void addEvents() {
        var events = UprightEvents.of(timeline, frame);
        var blocks = events.stream().map(e -> new Block(e.y() - 1, e.height())).toList();
        var heights = PushedApart.settle(blocks, HIGHEST_WORDS, frame.height());
        for (int i = 0; i < events.size(); i++) {
            addEvent(events.get(i), heights.get(i));
        }
    }

    private void addEvent(Event event, double elbow) {
        addLine(event);
        marks.add(
                new Stroke(
                        event.kind().elbow,
                        false,
                        List.of(
                                new Point(frame.elbowFrom(), event.y()),
                                new Point(frame.elbowTo(), elbow))));
        if (event.kind() == Kind.TODAY) {
            double width = UprightFrame.WIDTH - frame.elbowTo();
            marks.add(new Box("now-flag", frame.elbowTo(), elbow - 11, width, 36));
        }
        double y = elbow + 4;
        String look = event.kind().name;
        for (String line : event.lines()) {
            marks.add(words(look, frame.words(), y, line));
            look = event.kind().more;
            y += LINE;
        }
    }

    private void addLine(Event event) {
        double to = frame.elbowFrom();
        switch (event.kind()) {
            case START, END, GAP, OVERLAP -> {
                double from = UprightFrame.FIRST + UprightFrame.FIRST_WIDTH;
                marks.add(Line.across(event.kind().line, from, to, event.y()));
            }
            case END_OF_SUPPORT -> {
                marks.add(Line.across(event.kind().line, UprightFrame.AXIS, to, event.y() - 1.5));
                marks.add(Line.across(event.kind().line, UprightFrame.AXIS, to, event.y() + 1.5));
            }
            case TODAY, DEADLINE, PASSED, LIMIT ->
                    marks.add(Line.across(event.kind().line, UprightFrame.AXIS, to, event.y()));
        }
    }

    private static Words words(String look, double x, double y, String text) {
        return new Words(look, x, y, Anchor.START, text);
    }
}
