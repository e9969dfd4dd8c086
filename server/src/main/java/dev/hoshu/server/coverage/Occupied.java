package dev.hoshu.server.coverage;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

/**
 * That something on record leaves no room for a service: it covers some of the days in the same row
 * of the timeline, in which no two entries overlap. What cannot be registered for it is not sold
 * either.
 *
 * @param wanted the days that the service would cover
 * @param by what covers some of them
 */
public record Occupied(CoveragePeriod wanted, CoverageEntry by) {

    /** What is in the way, from when to when. */
    public Sentence words() {
        var days = by.valid();
        return new Sentence(
                "%sから%sまでの同じ種類のサービスがすでに登録されているので、重ねて登録できません。"
                        .formatted(WrittenDay.ja(days.firstDay()), WrittenDay.ja(days.lastDay())),
                "A service of the same kind is registered from %s to %s; none can be registered over it."
                        .formatted(WrittenDay.en(days.firstDay()), WrittenDay.en(days.lastDay())));
    }
}
