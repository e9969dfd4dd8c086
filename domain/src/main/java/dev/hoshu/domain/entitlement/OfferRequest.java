package dev.hoshu.domain.entitlement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody wants a service for a machine.
 *
 * @param service what is offered
 * @param orderedOn the day of the order
 * @param halfTerm whether a 1-year renewal is to be registered for half its term (REN-7)
 * @param held whether the customer owns the pack already (CAT-7, EOS-3)
 * @param channel the channel of the order, or null if it is not said (CHAN-1)
 * @param municipality the 5-digit code of the place of the service, or null for the machine's own
 *     (TERR-2)
 */
public record OfferRequest(
        OfferedService service,
        LocalDate orderedOn,
        boolean halfTerm,
        boolean held,
        @Nullable String channel,
        @Nullable String municipality) {

    /** A plain order on that day, at the machine's own place and through its own channel. */
    public static OfferRequest on(LocalDate orderedOn, OfferedService service) {
        return new OfferRequest(service, orderedOn, false, false, null, null);
    }

    /** The same on another day. */
    public OfferRequest onDay(LocalDate day) {
        return new OfferRequest(service, day, halfTerm, held, channel, municipality);
    }

    /** The same wish for another service. */
    public OfferRequest forService(OfferedService other) {
        return new OfferRequest(other, orderedOn, halfTerm, held, channel, municipality);
    }

    /** The same for the whole of its term. */
    public OfferRequest forWholeTerm() {
        return new OfferRequest(service, orderedOn, false, held, channel, municipality);
    }

    /** The same by somebody who owns the pack. */
    public OfferRequest alreadyHeld() {
        return new OfferRequest(service, orderedOn, halfTerm, true, channel, municipality);
    }

    /** The same through another channel. */
    public OfferRequest through(String otherChannel) {
        return new OfferRequest(service, orderedOn, halfTerm, held, otherChannel, municipality);
    }

    /** The same at another place, the 5-digit code of a municipality. */
    public OfferRequest at(String otherMunicipality) {
        return new OfferRequest(service, orderedOn, halfTerm, held, channel, otherMunicipality);
    }
}
