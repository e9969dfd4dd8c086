package dev.hoshu.domain.part;

import dev.hoshu.domain.rulebook.Policy;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/** Whether the defective part is asked back, and by when. */
public sealed interface PartReturn {

    /** In a sentence. */
    Sentence explanation();

    /** The rules; none where a figure of the policy alone decides. */
    default List<Rule> rules() {
        return List.of();
    }

    /**
     * It is asked back.
     *
     * @param by the last day
     * @param explanation in words
     */
    record Asked(LocalDate by, Sentence explanation) implements PartReturn {

        /** Whether it stays out longer than it may, on that day. */
        public boolean isOverdueOn(LocalDate day) {
            return day.isAfter(by);
        }
    }

    /**
     * It stays with the customer.
     *
     * @param explanation in words
     */
    record Kept(Sentence explanation) implements PartReturn {

        @Override
        public List<Rule> rules() {
            return List.of(Rule.CAT_3);
        }
    }

    /**
     * What is asked back of a part that was delivered.
     *
     * @param driveRetention whether drive retention (CAT-3) is in force on that day
     * @param deliveredOn the day on which the new part came
     */
    static PartReturn of(
            Part part, boolean driveRetention, LocalDate deliveredOn, Policy.PartReturns figures) {
        if (part.drive() && driveRetention) {
            return new Kept(
                    new Sentence(
                            "HDDお渡しが有効なので、故障したドライブはお客様のもとに残り、返却は求めません。",
                            "Drive retention is in force: the failed drive stays with the customer,"
                                    + " and nothing is asked back."));
        }
        var by = deliveredOn.plusDays(figures.days());
        return new Asked(
                by,
                new Sentence(
                        "故障した部品は、お届けから%d日以内の%sまでにお返しください。".formatted(figures.days(), by),
                        "The defective part is to be sent back within %d days of delivery, by %s."
                                .formatted(figures.days(), by)));
    }
}
