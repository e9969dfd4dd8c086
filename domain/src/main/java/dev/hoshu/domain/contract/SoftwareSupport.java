package dev.hoshu.domain.contract;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Outcome;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Decides about Enterprise Software Support: it can be had, and a case about software is taken,
 * only where the customer is entitled to support of that software (CAT-5).
 */
public final class SoftwareSupport {

    private SoftwareSupport() {}

    /** Where a right stands. */
    public enum Standing {
        /** Proof was presented and nobody has looked at it. */
        PRESENTED,
        /** A named person accepted the proof. */
        ACCEPTED,
        /** The proof was not accepted. */
        REFUSED
    }

    /**
     * A customer's right to support of software.
     *
     * @param number its number
     * @param product the software
     * @param version its version; {@code *} for every one
     * @param until the last day of the right
     * @param standing whether its proof was accepted
     */
    public record Right(
            String number, String product, String version, LocalDate until, Standing standing) {

        /** Whether it is a right to support of that software; width and case make no difference. */
        public boolean isOf(String otherProduct, String otherVersion) {
            return isSame(product, version, otherProduct, otherVersion);
        }
    }

    /**
     * Support of software that is registered for a machine.
     *
     * @param number its number
     * @param product the software
     * @param version its version; {@code *} for every one
     * @param period its days
     */
    public record Registered(String number, String product, String version, CoveragePeriod period) {

        /** Whether it is support of that software on that day. */
        public boolean covers(String otherProduct, String otherVersion, LocalDate day) {
            return isSame(product, version, otherProduct, otherVersion) && period.contains(day);
        }

        /** Whether it is support of that software on one of those days. */
        public boolean meets(String otherProduct, String otherVersion, CoveragePeriod other) {
            return isSame(product, version, otherProduct, otherVersion) && period.overlaps(other);
        }
    }

    /** What comes of it. */
    public sealed interface Decision {

        /** What the rule saw. */
        List<Finding> findings();

        /**
         * It can be had.
         *
         * @param right the right it rests on
         * @param registered the support by which a case is taken; null where it is still to be
         *     registered
         * @param findings what the rule saw
         */
        record Allowed(Right right, @Nullable Registered registered, List<Finding> findings)
                implements Decision {

            /** Copies the findings. */
            public Allowed {
                findings = List.copyOf(findings);
            }
        }

        /**
         * It cannot.
         *
         * @param findings why, and what would change it
         */
        record Refused(List<Finding> findings) implements Decision {

            /** Checks that something objects. */
            public Refused {
                findings = List.copyOf(findings);
                if (findings.isEmpty()) {
                    throw new IllegalArgumentException("A refusal must say why.");
                }
            }
        }
    }

    /** Whether the service can be registered for those days: the right must last as long. */
    public static Decision registering(
            Collection<Right> rights, String product, String version, CoveragePeriod wanted) {
        return decide(rights, product, version, wanted.firstDay(), wanted.lastDay());
    }

    /**
     * Whether a case about the software can be taken on that day: there must be a right, and
     * support of the software registered for the machine.
     */
    public static Decision taking(
            Collection<Right> rights,
            Collection<Registered> registered,
            String product,
            String version,
            LocalDate day) {
        return switch (decide(rights, product, version, day, day)) {
            case Decision.Refused refused -> refused;
            case Decision.Allowed allowed ->
                    registered.stream()
                            .filter(one -> one.covers(product, version, day))
                            .findFirst()
                            .<Decision>map(one ->
                                    new Decision.Allowed(allowed.right(), one, allowed.findings()))
                            .orElseGet(() -> notRegistered(product, version, day));
        };
    }

    private static Decision notRegistered(String product, String version, LocalDate day) {
        return refused(
                new Sentence(
                        "この機器には、%sに %s %s のソフトウェアサポートが登録されていません。".formatted(day, product, version),
                        "Support of %s %s is not registered for this machine on %s."
                                .formatted(product, version, day)),
                new Sentence("登録すれば受け付けられます。", "Once it is registered, the case is taken."));
    }

    private static Decision decide(
            Collection<Right> rights,
            String product,
            String version,
            LocalDate from,
            LocalDate until) {
        Right best = null;
        for (var right : rights) {
            if (right.isOf(product, version) && isBetter(right, best)) {
                best = right;
            }
        }
        if (best == null) {
            return refused(
                    new Sentence(
                            "%s %s のサポートを受ける権利の証明がありません。".formatted(product, version),
                            "There is no proof of a right to support of %s %s."
                                    .formatted(product, version)),
                    new Sentence(
                            "権利の証明を提出し、担当者が受け付ければ可能です。",
                            "It can be had once proof of the right is presented and accepted."));
        }
        return switch (best.standing()) {
            case PRESENTED ->
                    refused(
                            new Sentence(
                                    "権利 %s の証明はまだ受け付けられていません。".formatted(best.number()),
                                    "The proof of right %s is not accepted yet."
                                            .formatted(best.number())),
                            new Sentence(
                                    "担当者が証明を受け付ければ可能です。",
                                    "It can be had once a named person has accepted the proof."));
            case REFUSED ->
                    refused(
                            new Sentence(
                                    "権利 %s の証明は認められませんでした。".formatted(best.number()),
                                    "The proof of right %s was not accepted."
                                            .formatted(best.number())),
                            new Sentence(
                                    "別の証明を提出し、受け付けられれば可能です。",
                                    "It can be had once another proof is presented and accepted."));
            case ACCEPTED -> accepted(best, from, until);
        };
    }

    private static Decision accepted(Right right, LocalDate from, LocalDate until) {
        if (until.isAfter(right.until())) {
            return refused(
                    new Sentence(
                            "権利 %s は %s までです。".formatted(right.number(), right.until()),
                            "Right %s lasts to %s.".formatted(right.number(), right.until())),
                    from.isAfter(right.until())
                            ? new Sentence(
                                    "新しい権利の証明が受け付けられれば可能です。",
                                    "It can be had once proof of a new right is accepted.")
                            : new Sentence(
                                    "%sまでの期間なら可能です。".formatted(right.until()),
                                    "It can be had up to %s.".formatted(right.until())));
        }
        return new Decision.Allowed(
                right,
                null,
                List.of(
                        new Finding(
                                Rule.CAT_5,
                                Outcome.AVAILABLE,
                                new Sentence(
                                        "%s %s のサポートを受ける権利 %s が %s まであります。"
                                                .formatted(
                                                        right.product(),
                                                        right.version(),
                                                        right.number(),
                                                        right.until()),
                                        "Right %s to support of %s %s lasts to %s."
                                                .formatted(
                                                        right.number(),
                                                        right.product(),
                                                        right.version(),
                                                        right.until())),
                                null)));
    }

    /** An accepted right before others, then the one that lasts longest. */
    private static boolean isBetter(Right right, @Nullable Right than) {
        if (than == null) {
            return true;
        }
        boolean accepted = right.standing() == Standing.ACCEPTED;
        boolean other = than.standing() == Standing.ACCEPTED;
        return accepted == other ? right.until().isAfter(than.until()) : accepted;
    }

    private static Decision refused(Sentence facts, Sentence remedy) {
        return new Decision.Refused(
                List.of(new Finding(Rule.CAT_5, Outcome.REFUSED, facts, remedy)));
    }

    private static boolean isSame(
            String product, String version, String otherProduct, String otherVersion) {
        return plain(product).equals(plain(otherProduct))
                && (version.equals("*") || plain(version).equals(plain(otherVersion)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
