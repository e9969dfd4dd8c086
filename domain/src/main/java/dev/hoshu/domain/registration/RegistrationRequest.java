package dev.hoshu.domain.registration;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.entitlement.OfferRequest;
import dev.hoshu.domain.entitlement.OfferedService;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody registers a pack on a machine. Its sale window and its channel were asked when it was
 * sold and are not asked again.
 *
 * @param service what the pack gives
 * @param registeredOn the day of the registration
 * @param orderedOn the day of the order, or null if it is not known
 * @param halfTerm whether a 1-year renewal is registered for half its term (REN-7)
 * @param packUsed whether the pack was registered before (REG-3)
 * @param municipality the 5-digit code of the place of the service, or null for the machine's own
 *     (TERR-2)
 */
public record RegistrationRequest(
        OfferedService service,
        LocalDate registeredOn,
        @Nullable LocalDate orderedOn,
        boolean halfTerm,
        boolean packUsed,
        @Nullable String municipality) {

    /**
     * The day by which it is judged. A renewal is as late as its order (REN-4). An upgrade must be
     * ordered and registered within the warranty, so the later of its days decides (NEW-1).
     */
    public LocalDate dayThatCounts() {
        if (orderedOn == null) {
            return registeredOn;
        }
        boolean registeredLater =
                registeredOn.isAfter(orderedOn) && service.kind() != OfferingKind.RENEWAL;
        return registeredLater ? registeredOn : orderedOn;
    }

    /** The wish for its service by a customer who holds the pack, on the day that counts. */
    public OfferRequest asHeldOffer() {
        return new OfferRequest(service, dayThatCounts(), halfTerm, true, null, municipality);
    }
}
