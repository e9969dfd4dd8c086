package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Answer;
import dev.hoshu.domain.entitlement.OfferDecision;
import dev.hoshu.domain.entitlement.PremierDecision;
import dev.hoshu.domain.entitlement.RepairDecision;
import dev.hoshu.domain.plan.PlanDecision;
import dev.hoshu.domain.registration.RegistrationDecision;
import dev.hoshu.domain.registration.StartDateDecision;

/** How well a question has come out, from the worst to the best. */
enum Standing {
    /** It has no answer, or none that could be better. */
    NONE,
    /** It is refused, or impossible. */
    REFUSED,
    /** It waits for papers. */
    PAPERS,
    /** Only the sales desk can grant it, or it has to be paid for. */
    CONSULT,
    /** It is granted, with a fee. */
    WITH_FEE,
    /** It is granted. */
    GRANTED;

    static Standing of(Answer answer) {
        return switch (answer) {
            case Answer.EndOfTerm a -> NONE;
            case Answer.BusinessDay a -> NONE;
            case Answer.Coverage a -> NONE;
            case Answer.NoAnswer a -> NONE;
            case Answer.Offer a -> of(a.decision());
            case Answer.Plan a ->
                    a.decision() instanceof PlanDecision.Impossible ? REFUSED : GRANTED;
            case Answer.Repair a -> of(a.decision());
            case Answer.Registration a -> of(a.decision());
            case Answer.PremierUpgrade a -> of(a.decision());
            case Answer.StartDateChange a -> of(a.decision());
            case Answer.GiveUp a -> a.decision().isAccepted() ? GRANTED : REFUSED;
            case Answer.Response a -> NONE;
            case Answer.Delivery a -> NONE;
            case Answer.Clock a -> NONE;
        };
    }

    private static Standing of(OfferDecision decision) {
        return switch (decision) {
            case OfferDecision.Available a -> a.reinstatementFee() ? WITH_FEE : GRANTED;
            case OfferDecision.Consult a -> CONSULT;
            case OfferDecision.Refused a -> REFUSED;
            case OfferDecision.Undecided a -> NONE;
        };
    }

    private static Standing of(RepairDecision decision) {
        return switch (decision) {
            case RepairDecision.Covered a -> GRANTED;
            case RepairDecision.Chargeable a -> CONSULT;
            case RepairDecision.Refused a -> REFUSED;
            case RepairDecision.Undecided a -> NONE;
        };
    }

    private static Standing of(RegistrationDecision decision) {
        return switch (decision) {
            case RegistrationDecision.Accepted a -> a.reinstatementFee() ? WITH_FEE : GRANTED;
            case RegistrationDecision.Consult a -> CONSULT;
            case RegistrationDecision.Refused a -> REFUSED;
            case RegistrationDecision.Undecided a -> NONE;
        };
    }

    private static Standing of(PremierDecision decision) {
        return switch (decision) {
            case PremierDecision.Available a -> GRANTED;
            case PremierDecision.Consult a -> CONSULT;
            case PremierDecision.Refused a -> REFUSED;
            case PremierDecision.Undecided a -> NONE;
        };
    }

    private static Standing of(StartDateDecision decision) {
        return switch (decision) {
            case StartDateDecision.Accepted a -> GRANTED;
            case StartDateDecision.NeedsDocuments a -> PAPERS;
            case StartDateDecision.Refused a -> REFUSED;
            case StartDateDecision.Undecided a -> NONE;
        };
    }

    boolean canBeBetter() {
        return this != NONE && this != GRANTED;
    }
}
