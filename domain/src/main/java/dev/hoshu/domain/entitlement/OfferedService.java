package dev.hoshu.domain.entitlement;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.SaleWindow;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What is offered, as far as a decision looks at it.
 *
 * @param kind the kind
 * @param level the service level; null where it has none of its own
 * @param premier whether Premier Support comes with it
 * @param term the length; for a Premier upgrade the longest remaining time it serves (PREM-2)
 * @param country where it is bought, ISO 3166 two letters (TERR-1)
 * @param onSale its sale window (CAT-7)
 * @param forMachines the machine types or models that it is listed for (ID-3); null if it is not
 *     said, empty if there are none
 */
public record OfferedService(
        OfferingKind kind,
        @Nullable ServiceLevel level,
        boolean premier,
        Term term,
        String country,
        SaleWindow onSale,
        @Nullable List<MachineNumber> forMachines) {

    /** Copies the machines. */
    public OfferedService {
        forMachines = forMachines == null ? null : List.copyOf(forMachines);
    }

    /** An offering of a search list, which sells in that country. */
    public static OfferedService of(ServiceOffering offering, String country) {
        return new OfferedService(
                offering.kind(),
                offering.level(),
                offering.premier(),
                offering.term(),
                country,
                offering.onSale(),
                offering.fits());
    }

    /** Whether it is listed for this machine, as far as it is said (ID-3). */
    boolean fits(MachineNumber machine) {
        if (forMachines == null) {
            return true;
        }
        for (var listed : forMachines) {
            if (machine.isNamedBy(listed)) {
                return true;
            }
        }
        return false;
    }

    /** The same for another term. */
    public OfferedService forTerm(Term other) {
        return new OfferedService(kind, level, premier, other, country, onSale, forMachines);
    }

    /** The same at another level. */
    public OfferedService atLevel(ServiceLevel other) {
        return new OfferedService(kind, other, premier, term, country, onSale, forMachines);
    }

    /** The same, bought in another country. */
    public OfferedService soldIn(String otherCountry) {
        return new OfferedService(kind, level, premier, term, otherCountry, onSale, forMachines);
    }

    /** A renewal in its place, of the same term and at the same level. */
    public OfferedService asRenewal() {
        return new OfferedService(
                OfferingKind.RENEWAL, level, premier, term, country, onSale, forMachines);
    }
}
