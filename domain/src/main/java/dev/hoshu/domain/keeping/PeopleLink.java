package dev.hoshu.domain.keeping;

import static dev.hoshu.domain.keeping.PlaceLinks.reading;

import dev.hoshu.domain.rulebook.DispatchPolicy;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;

/** Whether somebody with the skill is on duty within reach at every hour of the week: SLA-2. */
final class PeopleLink {

    private final CapacityQuestion question;
    private final DispatchPolicy.Keeping figures;
    private final @Nullable Reachable reach;

    PeopleLink(
            CapacityQuestion question, DispatchPolicy.Keeping figures, @Nullable Reachable reach) {
        this.question = question;
        this.figures = figures;
        this.reach = reach;
    }

    /** The week of those who have the skill and are near enough. */
    DutyWeek week() {
        return reach == null
                ? DutyWeek.EMPTY
                : DutyWeek.of(
                        question.staff().stream()
                                .filter(one ->
                                        one.skills().contains(question.skill())
                                                && reach.isInTime(one.site()))
                                .toList());
    }

    LinkReading people(DutyWeek week) {
        if (question.staff().isEmpty()) {
            return reading(
                    Link.PEOPLE,
                    Hold.UNKNOWN,
                    "保守の担当者が一人も登録されていません。",
                    "Nobody who can be sent is on record.");
        }
        if (reach == null) {
            return CentreLinks.unreached(question, Link.PEOPLE);
        }
        if (!week.below(1).isEmpty()) {
            return nobody(reach, "", "", week.below(1));
        }
        if (!week.belowOnHolidays(1).isEmpty()) {
            return nobody(reach, "祝日は、", "On holidays, ", week.belowOnHolidays(1));
        }
        if (!week.below(figures.leastOnDuty()).isEmpty()) {
            return few("", "", week.usual(), week.below(figures.leastOnDuty()));
        }
        if (!week.belowOnHolidays(figures.leastOnDuty()).isEmpty()) {
            return few(
                    "祝日は、",
                    "On holidays, ",
                    week.onHolidays(),
                    week.belowOnHolidays(figures.leastOnDuty()));
        }
        return reading(
                Link.PEOPLE,
                Hold.HOLDS,
                "一週間のどの時間にも、届く範囲に技能%sの担当者が%d人以上います。"
                        .formatted(question.skill(), Collections.min(week.usual())),
                "At every hour of the week at least %d with the skill %s are within reach."
                        .formatted(Collections.min(week.usual()), question.skill()));
    }

    private LinkReading nobody(Reachable near, String ja, String en, List<Integer> hours) {
        var when = WrittenHours.of(hours);
        return reading(
                Link.PEOPLE,
                Hold.BROKEN,
                "%s週168時間のうち%d時間は、%d分で届く範囲に技能%sの担当者がいません（%s）。"
                        .formatted(ja, hours.size(), near.minutes(), question.skill(), when.ja()),
                "%s%s %d of the week's 168 hours nobody with the skill %s is within %d minutes (%s)."
                        .formatted(
                                en,
                                en.isEmpty() ? "In" : "in",
                                hours.size(),
                                question.skill(),
                                near.minutes(),
                                when.en()));
    }

    private LinkReading few(String ja, String en, List<Integer> week, List<Integer> hours) {
        var when = WrittenHours.of(hours);
        int fewest = hours.stream().mapToInt(week::get).min().orElseThrow();
        return reading(
                Link.PEOPLE,
                Hold.THIN,
                "%s週168時間のうち%d時間は、届く範囲に技能%sの担当者が%d人しかいません（%s）。"
                        .formatted(ja, hours.size(), question.skill(), fewest, when.ja()),
                "%s%s %d of the week's 168 hours only %d with the skill %s is within reach (%s)."
                        .formatted(
                                en,
                                en.isEmpty() ? "In" : "in",
                                hours.size(),
                                fewest,
                                question.skill(),
                                when.en()));
    }
}
