package dev.hoshu.domain.plan;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.money.Yen;

/**
 * Something that a plan may use.
 *
 * @param service an upgrade or a renewal with a level
 * @param price its price, without tax
 */
public record PricedOffering(OfferedService service, Yen price) {

    /** Checks that it is a kind that makes coverage. */
    public PricedOffering {
        if (service.kind() != OfferingKind.UPGRADE && service.kind() != OfferingKind.RENEWAL) {
            throw new IllegalArgumentException(
                    "A plan is made of upgrades and renewals, not of %s."
                            .formatted(service.kind()));
        }
        if (service.level() == null) {
            throw new IllegalArgumentException("A service in a plan must have a level.");
        }
    }
}
