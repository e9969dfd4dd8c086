package dev.hoshu.domain.catalog;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A service that can be bought by part number, as the search list has it.
 *
 * @param number the part number
 * @param name the name on the list (商品名)
 * @param series the series of its machines (シリーズ)
 * @param productName the product of its machines (製品名)
 * @param fits the machine types, or single models, that it is listed for (ID-3); at least one
 * @param kind the kind (種別)
 * @param term the length; for a Premier upgrade the longest remaining time it serves (Up to N
 *     Months)
 * @param level the service level; null where the offering has none of its own
 * @param premier whether Premier Support comes with it
 * @param driveRetention whether drive retention comes with it (HDDお渡し)
 * @param valueSelection the preventive service's name as listed, or null if it is none (CAT-4)
 * @param price list price without tax; null is "price on request", never 0 (CAT-6); what a dealer
 *     pays stands on no list (PRICE-1)
 * @param onSale its sale window (CAT-7)
 * @param note the remark on the list, or null
 */
public record ServiceOffering(
        OfferingNumber number,
        String name,
        String series,
        String productName,
        List<MachineNumber> fits,
        OfferingKind kind,
        Term term,
        @Nullable ServiceLevel level,
        boolean premier,
        boolean driveRetention,
        @Nullable String valueSelection,
        @Nullable Yen price,
        SaleWindow onSale,
        @Nullable String note) {

    /** Copies the machines that it is listed for. */
    public ServiceOffering {
        fits = List.copyOf(fits);
        if (fits.isEmpty()) {
            throw new IllegalArgumentException(
                    "Offering %s must be listed for a machine.".formatted(number));
        }
    }

    /** Whether it is listed for this machine, by its type or by its very model (ID-3). */
    public boolean fits(MachineNumber machine) {
        for (var listed : fits) {
            if (machine.isNamedBy(listed)) {
                return true;
            }
        }
        return false;
    }

    /** The list price without tax; empty is "price on request". */
    public Optional<Yen> listPrice() {
        return Optional.ofNullable(price);
    }
}
