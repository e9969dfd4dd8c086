package dev.hoshu.domain.correction;

import static dev.hoshu.domain.rulebook.WrittenDay.en;
import static dev.hoshu.domain.rulebook.WrittenDay.ja;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Judges a change of owner: warranty and services stay as they are on record, never counted from
 * the second-hand purchase (NEW-4), and so does the channel of record (CHAN-2).
 */
public final class NewOwner {

    private NewOwner() {}

    /**
     * Judges one change.
     *
     * @param from the owner on record, or null if none is
     * @param to the new owner
     * @param since the first day on which the machine is the new owner's
     * @param on the day of the report
     */
    public static CorrectionDecision decide(
            @Nullable String from, String to, LocalDate since, LocalDate on) {
        if (since.isAfter(on)) {
            return new CorrectionDecision.Refused(
                    List.of(Ahead.refused(Rule.NEW_4, "まだ譲り渡されていない", on)));
        }
        if (to.equals(from)) {
            return new CorrectionDecision.Refused(List.of(sameOwner()));
        }
        return new CorrectionDecision.Accepted(
                List.of(),
                List.of(
                        new Finding(
                                Rule.NEW_4,
                                Outcome.AVAILABLE,
                                new Sentence(
                                        "保証とサービスは、記録のまま新しいお客様に引き継がれます。",
                                        "Warranty and services pass to the new owner as they are on"
                                                + " record."),
                                null),
                        new Finding(
                                Rule.CHAN_2,
                                Outcome.AVAILABLE,
                                new Sentence("商流は変わりません。", "The channel of record stays."),
                                null)),
                new Sentence(
                        ja(since) + "から" + to + "の機器として記録します。保証とサービスの期間は変わりません。",
                        "It is kept as the machine of "
                                + to
                                + " since "
                                + en(since)
                                + ". Warranty and services keep their days."));
    }

    private static Finding sameOwner() {
        return new Finding(
                Rule.NEW_4,
                Outcome.REFUSED,
                new Sentence("記録されているお客様と同じです。", "It is the owner who is on record already."),
                null);
    }
}
