package dev.hoshu.domain.repair;

import dev.hoshu.domain.catalog.EndOfSupport;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.domain.rulebook.WrittenDay;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The customer's word before chargeable work begins. Each version is answered once; only the newest
 * one can be, while it stands and says what is charged today.
 */
public final class Acceptances {

    private Acceptances() {}

    /** What comes of an answer. */
    public sealed interface Decision {

        /** It is taken. */
        record Taken() implements Decision {}

        /**
         * It is not.
         *
         * @param reason which kind of obstacle
         * @param explanation what stands against it and what to do
         */
        record NotTaken(Reason reason, Sentence explanation) implements Decision {}
    }

    /** Why an answer is not taken; the names are the codes. */
    public enum Reason {
        /** There is a later version. */
        SUPERSEDED,
        /** It was answered already. */
        ANSWERED,
        /** What is charged has changed since. */
        OUTDATED,
        /** It stands no longer. */
        EXPIRED,
        /** The end of support has passed (EOS-4). */
        END_OF_SUPPORT
    }

    /**
     * Whether an answer can be taken. Declining needs only that it is the newest and not answered
     * yet: nobody is held to an estimate that stands no longer.
     *
     * @param asked the version that is answered
     * @param newest the newest version of the case
     * @param scope what is charged today; empty if nothing is
     * @param on the day of the answer
     */
    public static Decision decide(
            IssuedEstimate asked,
            IssuedEstimate newest,
            IssuedEstimate.Answer answer,
            String scope,
            EndOfSupport endOfSupport,
            LocalDate on) {
        if (asked.version() != newest.version()) {
            return not(
                    Reason.SUPERSEDED,
                    "第%d版は第%d版に置き換えられました。第%d版をご覧のうえお答えください。"
                            .formatted(asked.version(), newest.version(), newest.version()),
                    "Version %d was replaced by version %d: read and answer that one."
                            .formatted(asked.version(), newest.version()));
        }
        if (asked.answer() != null) {
            return not(
                    Reason.ANSWERED,
                    "第%d版にはお答えいただいています。変えるには新しいお見積りが必要です。".formatted(asked.version()),
                    "Version %d is answered already; to change that a new estimate is made."
                            .formatted(asked.version()));
        }
        return switch (answer) {
            case DECLINED -> new Decision.Taken();
            case ACCEPTED -> accepted(asked, scope, endOfSupport, on);
        };
    }

    private static Decision accepted(
            IssuedEstimate asked, String scope, EndOfSupport endOfSupport, LocalDate on) {
        var refusal = CaseDecisions.noSpotWork(endOfSupport, on);
        if (refusal.isPresent()) {
            return new Decision.NotTaken(Reason.END_OF_SUPPORT, refusal.get());
        }
        if (on.isAfter(asked.validUntil())) {
            return not(
                    Reason.EXPIRED,
                    "第%d版の有効期限は%sでした。新しいお見積りをお求めください。"
                            .formatted(asked.version(), WrittenDay.ja(asked.validUntil())),
                    "Version %d stood until %s: ask for a new estimate."
                            .formatted(asked.version(), WrittenDay.en(asked.validUntil())));
        }
        if (!asked.scope().equals(scope)) {
            return not(
                    Reason.OUTDATED,
                    "第%d版の後に有償の内容が変わりました。新しいお見積りをお求めください。".formatted(asked.version()),
                    "What is charged has changed since version %d: ask for a new estimate."
                            .formatted(asked.version()));
        }
        return new Decision.Taken();
    }

    private static Decision not(Reason reason, String ja, String en) {
        return new Decision.NotTaken(reason, new Sentence(ja, en));
    }

    /**
     * How far the chargeable work of a case is released.
     *
     * @param lines the lines of the case
     * @param newest the newest estimate; null if there is none
     * @param scope what is charged today; empty if nothing is
     * @param on the day of the question
     */
    public static WorkState state(
            List<PaidLine> lines,
            @Nullable IssuedEstimate newest,
            String scope,
            EndOfSupport endOfSupport,
            LocalDate on) {
        if (lines.stream().noneMatch(l -> l.payer() == Payer.CUSTOMER)) {
            return lines.stream().anyMatch(l -> l.payer() == Payer.NOBODY)
                    ? WorkState.REFUSED
                    : WorkState.NOTHING_CHARGED;
        }
        if (newest == null || !newest.scope().equals(scope)) {
            if (CaseDecisions.noSpotWork(endOfSupport, on).isPresent()) {
                return WorkState.REFUSED;
            }
            return newest == null ? WorkState.ESTIMATE_NEEDED : WorkState.ESTIMATE_OUTDATED;
        }
        return answered(newest, endOfSupport, on);
    }

    private static WorkState answered(
            IssuedEstimate newest, EndOfSupport endOfSupport, LocalDate on) {
        var answer = newest.answer();
        if (answer != null) {
            return switch (answer) {
                case ACCEPTED -> WorkState.RELEASED;
                case DECLINED -> WorkState.DECLINED;
            };
        }
        if (CaseDecisions.noSpotWork(endOfSupport, on).isPresent()) {
            return WorkState.REFUSED;
        }
        return on.isAfter(newest.validUntil())
                ? WorkState.ESTIMATE_EXPIRED
                : WorkState.WAITING_FOR_ACCEPTANCE;
    }
}
