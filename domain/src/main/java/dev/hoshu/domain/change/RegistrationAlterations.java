package dev.hoshu.domain.change;

import dev.hoshu.domain.ask.Asked;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.registration.RegistrationRequest;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What could be said otherwise of a registration: what a service may be, or another pack. */
final class RegistrationAlterations {

    private static final String AT = "/ask/registration";

    private RegistrationAlterations() {}

    /** The wish for a service in it; the pack is held, whatever else is said of it. */
    static Asking asking(RegistrationRequest request) {
        boolean isOrder = countsAsOrdered(request);
        return new Asking(
                AT,
                AT + (isOrder ? "/orderedOn" : "/registeredOn"),
                isOrder ? Asking.Act.ORDER : Asking.Act.REGISTRATION,
                request.asHeldOffer(),
                (question, change) ->
                        question.asked() instanceof Asked.Registration(var registration)
                                ? question.asking(
                                        new Asked.Registration(retold(registration, change)))
                                : question);
    }

    /** The alterations of the service, and another pack where this one is used (REG-3). */
    static List<Alteration> beside(RegistrationRequest request, List<Alteration> ofService) {
        if (!request.packUsed()) {
            return ofService;
        }
        var all = new ArrayList<Alteration>(ofService);
        all.add(
                new Alteration(
                        Effort.PACK,
                        1,
                        AT + "/packUsed",
                        new Value.Truth(false),
                        new Sentence("まだ登録していない別のパックの場合", "with another pack, not registered yet"),
                        question ->
                                question.asked() instanceof Asked.Registration(var registration)
                                        ? question.asking(
                                                new Asked.Registration(unused(registration)))
                                        : question));
        return all;
    }

    private static boolean countsAsOrdered(RegistrationRequest request) {
        return request.dayThatCounts().equals(request.orderedOn());
    }

    private static RegistrationRequest retold(
            RegistrationRequest request, UnaryOperator<OfferRequest> change) {
        var other = change.apply(request.asHeldOffer());
        boolean isOrder = countsAsOrdered(request);
        return new RegistrationRequest(
                other.service(),
                isOrder ? request.registeredOn() : other.orderedOn(),
                isOrder ? other.orderedOn() : request.orderedOn(),
                other.halfTerm(),
                request.packUsed(),
                other.municipality());
    }

    private static RegistrationRequest unused(RegistrationRequest request) {
        return new RegistrationRequest(
                request.service(),
                request.registeredOn(),
                request.orderedOn(),
                request.halfTerm(),
                false,
                request.municipality());
    }
}
