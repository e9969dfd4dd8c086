package dev.hoshu.server.timeline;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.server.timeline.Mark.Anchor;
import dev.hoshu.server.timeline.Mark.Line;
import dev.hoshu.server.timeline.Mark.Words;
import dev.hoshu.server.timeline.Timeline.ServiceYears;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The scales below the level drawing: quarters, years, and service years up to the limit. */
final class LevelScales {
    private static final double ROOM_FOR_A_MONTH = 20;

    private final LevelFrame frame;
    private final @Nullable ServiceYears years;
    private final List<Mark> marks = new ArrayList<>();

    LevelScales(LevelFrame frame, @Nullable ServiceYears years) {
        this.frame = frame;
        this.years = years;
    }

    /** The height of the whole drawing. */
    double bottom() {
        return frame.bottom() + (years == null ? 38 : 72);
    }

    List<Mark> marks() {
        double bottom = frame.bottom();
        marks.add(Line.across("axis", LevelFrame.PLOT, LevelFrame.WIDTH, bottom + 0.5));
        var quarters = frame.axis().quarterDays();
        boolean roomy =
                (LevelFrame.WIDTH - LevelFrame.PLOT) / (quarters.size() - 1) > ROOM_FOR_A_MONTH;
        quarters.forEach(day -> addQuarter(day, bottom, roomy));
        if (years != null) {
            addYears(years, bottom);
        }
        return marks;
    }

    private void addQuarter(LocalDate day, double bottom, boolean roomy) {
        double x = frame.x(day);
        boolean newYear = day.getMonthValue() == 1;
        marks.add(Line.down("tick", x, bottom, bottom + (newYear ? 32 : 6)));
        if (day.equals(frame.axis().end())) {
            return;
        }
        if (roomy) {
            marks.add(words("minor", x + 4, bottom + 14, String.valueOf(day.getMonthValue())));
        }
        String year = String.valueOf(day.getYear());
        if (newYear && x + 4 + Lettering.FLAG.widthOf(year) <= LevelFrame.WIDTH) {
            marks.add(words("year", x + 4, bottom + 30, year));
        }
    }

    private void addYears(ServiceYears scale, double bottom) {
        double first = frame.x(scale.firstDay());
        double limit = LevelFrame.endOf(frame.axis(), scale.lastDay());
        marks.add(words("nth", 0, bottom + 58, scale.name()));
        marks.add(Line.across("tick", first, limit, bottom + 44.5));
        marks.add(Line.down("tick", first, bottom + 41, bottom + 48));
        double from = first;
        for (int year = 1; year <= scale.yearNames().size(); year++) {
            // TERM-1 says where a year ends, for a 29 February too.
            double to = frame.x(Term.ofYears(year).from(scale.firstDay()).dayAfter());
            String name = scale.yearNames().get(year - 1);
            marks.add(new Words("nth", (from + to) / 2, bottom + 60, Anchor.MIDDLE, name));
            marks.add(Line.down("tick", to, bottom + 41, bottom + 48));
            from = to;
        }
    }

    private static Words words(String look, double x, double y, String text) {
        return new Words(look, x, y, Anchor.START, text);
    }
}
