package dev.hoshu.domain.catalog;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the catalogue knows of a machine type. A null member is unknown.
 *
 * @param machineType 4 capital letters or digits
 * @param models the models that are known by name, base models among them (ID-2); may be empty
 * @param productName the product
 * @param series the series
 * @param family the family, which decides terms and limit
 * @param announcedOn the day of announcement (CAT-4)
 * @param baseWarrantyYears the base warranty's years
 * @param baseLevel the base warranty's level
 * @param endOfSupport none announced, unknown, or a day
 * @param twoYearRenewal whether a 2-year renewal exists for it (MAX-1)
 * @param responseTimes timed responses it can have, {@code 4H} and {@code 2H} (TERR-2); null is
 *     unknown, empty is none
 * @param premierUpgrade whether it can have the Premier upgrade (PREM-4)
 * @param syntheticColumns names of the members that are invented
 */
public record MachineType(
        String machineType,
        List<String> models,
        String productName,
        String series,
        @Nullable Family family,
        @Nullable LocalDate announcedOn,
        @Nullable Integer baseWarrantyYears,
        @Nullable ServiceLevel baseLevel,
        EndOfSupport endOfSupport,
        @Nullable Boolean twoYearRenewal,
        @Nullable Set<String> responseTimes,
        @Nullable Boolean premierUpgrade,
        List<String> syntheticColumns) {

    /** Copies the collections. */
    public MachineType {
        models = List.copyOf(models);
        syntheticColumns = List.copyOf(syntheticColumns);
        responseTimes = responseTimes == null ? null : Set.copyOf(responseTimes);
    }

    /** The family, if known. */
    public Optional<Family> knownFamily() {
        return Optional.ofNullable(family);
    }

    /** Whether both are of one machine type and one product, which together are the key. */
    public boolean isSameEntryAs(MachineType other) {
        return machineType.equals(other.machineType) && productName.equals(other.productName);
    }

    /** The same with another end of support. */
    public MachineType endingSupport(EndOfSupport other) {
        return new MachineType(
                machineType,
                models,
                productName,
                series,
                family,
                announcedOn,
                baseWarrantyYears,
                baseLevel,
                other,
                twoYearRenewal,
                responseTimes,
                premierUpgrade,
                syntheticColumns);
    }
}
