package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.rulebook.Rule;

import java.util.stream.Collectors;

/** A decision in a line, for tables of tests: {@code CONSULT EOS-2 REN-2}. */
public final class Verdict {

    private Verdict() {}

    /** The outcome and the rules in their order. */
    public static String of(OfferDecision decision) {
        var word =
                switch (decision) {
                    case OfferDecision.Available a -> "AVAILABLE";
                    case OfferDecision.Consult c -> "CONSULT";
                    case OfferDecision.Refused r -> "REFUSED";
                    case OfferDecision.Undecided u -> "UNDECIDED " + u.needed();
                };
        return decision.rules().stream()
                .map(Rule::id)
                .collect(Collectors.joining(" ", word + " ", ""))
                .strip();
    }

    /** The days that were granted, or "none". */
    public static String days(OfferDecision decision) {
        return decision instanceof OfferDecision.Granted g
                ? g.period().firstDay() + "/" + g.period().lastDay()
                : "none";
    }

    /** Whether a fee was asked for. */
    public static boolean fee(OfferDecision decision) {
        return decision instanceof OfferDecision.Granted g && g.reinstatementFee();
    }

    /** The advice in alphabetical order, or "none". */
    public static String advice(OfferDecision decision) {
        return decision.advice().isEmpty()
                ? "none"
                : decision.advice().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
