package dev.hoshu.domain.part;

import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What is to be done about a defective part that has not come back. No rule of the page speaks of
 * it; the figures of the policy alone decide.
 */
public sealed interface StayingOut {

    /** In a sentence. */
    Sentence explanation();

    /**
     * Nothing yet.
     *
     * @param explanation in words
     */
    record Nothing(Sentence explanation) implements StayingOut {}

    /**
     * Somebody is reminded; of several reminders that are due the last stands.
     *
     * @param daysAfter so many days after the last day of return; before it less than 0
     * @param explanation in words
     */
    record Reminder(int daysAfter, Sentence explanation) implements StayingOut {}

    /**
     * The price is charged.
     *
     * @param explanation in words
     */
    record Charge(Sentence explanation) implements StayingOut {}

    /**
     * What is due on a day.
     *
     * @param by the last day of return
     * @param figures those of the day on which the part was delivered
     */
    static StayingOut of(LocalDate by, Policy.PartReturns figures, LocalDate day) {
        if (!day.isBefore(by.plusDays(figures.chargeAfterDays()))) {
            return new Charge(
                    new Sentence(
                            "返却期限の%sから%d日が過ぎたので、部品の代金を請求します。"
                                    .formatted(by, figures.chargeAfterDays()),
                            "The last day of return, %s, is over for %d days: the price of the part is charged."
                                    .formatted(by, figures.chargeAfterDays())));
        }
        return due(by, figures, day);
    }

    /**
     * The reminder that stands on a day, if any, whether a charge is due or not: nobody is charged
     * who was not reminded on a day before.
     */
    static StayingOut due(LocalDate by, Policy.PartReturns figures, LocalDate day) {
        var planned = by.plusDays(figures.chargeAfterDays());
        var charge = planned.isAfter(day) ? planned : day.plusDays(1);
        return Stream.concat(
                        figures.remindDaysBefore().stream().map(d -> -d),
                        figures.remindDaysAfter().stream())
                .filter(d -> !day.isBefore(by.plusDays(d)))
                .max(Comparator.naturalOrder())
                .<StayingOut>map(d -> new Reminder(d, reminded(by, charge, day)))
                .orElseGet(() -> new Nothing(nothing(by)));
    }

    private static Sentence nothing(LocalDate by) {
        return new Sentence(
                "故障した部品は%sまでにお返しください。".formatted(by),
                "The defective part is to be sent back by %s.".formatted(by));
    }

    private static Sentence reminded(LocalDate by, LocalDate charge, LocalDate day) {
        return day.isAfter(by)
                ? new Sentence(
                        "返却期限の%sを過ぎましたが、故障した部品がまだ戻っていません。すぐにお返しください。%sまでに戻らないと、部品の代金を請求します。"
                                .formatted(by, charge.minusDays(1)),
                        "The defective part has not come back, and its last day of return, %s, is over. Please send it back at once; if it is not back by %s, the price of the part is charged."
                                .formatted(by, charge.minusDays(1)))
                : new Sentence(
                        "故障した部品は%sまでにお返しください。お返しにならないと、部品の代金を請求します。".formatted(by),
                        "The defective part is to be sent back by %s. If it stays out, the price of the part is charged."
                                .formatted(by));
    }
}
