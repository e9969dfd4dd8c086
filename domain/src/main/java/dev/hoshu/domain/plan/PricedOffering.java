package dev.hoshu.domain.plan;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferedService;
import dev.hoshu.domain.money.Yen;

import java.util.ArrayList;
import java.util.List;

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

    /**
     * Those of a list that a plan may use: upgrades and renewals with a level and a price. Those on
     * request are left out, because nobody can say what a plan with them costs.
     *
     * @param offerings of the search list, in its order, which is kept
     * @param country where the list sells, ISO 3166 two letters
     */
    public static List<PricedOffering> ofList(List<ServiceOffering> offerings, String country) {
        var priced = new ArrayList<PricedOffering>(offerings.size());
        for (var offering : offerings) {
            var price = offering.price();
            if (price != null && makesCoverage(offering)) {
                priced.add(new PricedOffering(OfferedService.of(offering, country), price));
            }
        }
        return List.copyOf(priced);
    }

    /** Whether it is an upgrade or a renewal with a level, whatever its price. */
    public static boolean makesCoverage(ServiceOffering offering) {
        return offering.level() != null
                && (offering.kind() == OfferingKind.UPGRADE
                        || offering.kind() == OfferingKind.RENEWAL);
    }
}
