package dev.hoshu.server.catalog;

import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;
import dev.hoshu.domain.money.Yen;
import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An offering of the search list as programs are told of it.
 *
 * @param partNumber the part number
 * @param name the name on the list
 * @param series the series of its machines
 * @param productName the product of its machines
 * @param kind the kind
 * @param kindName the kind in words
 * @param months the term in months
 * @param level the service level; null where it has none of its own
 * @param levelName the level in words; null where it has none
 * @param premier whether Premier Support comes with it
 * @param driveRetention whether drive retention comes with it
 * @param valueSelection the preventive service's name as listed, or null
 * @param priceYen list price without tax; null is "price on request" (CAT-6)
 * @param onSale the days on which it is sold
 * @param fits the machine types and models it is listed for (ID-3)
 * @param note the remark on the list, or null
 */
public record OfferingAnswer(
        String partNumber,
        String name,
        String series,
        String productName,
        String kind,
        Sentence kindName,
        int months,
        @Nullable String level,
        @Nullable Sentence levelName,
        boolean premier,
        boolean driveRetention,
        @Nullable String valueSelection,
        @Nullable Long priceYen,
        Window onSale,
        List<String> fits,
        @Nullable String note) {

    /** Copies the list. */
    public OfferingAnswer {
        fits = List.copyOf(fits);
    }

    /**
     * The days of sale, both included; a null bound is open.
     *
     * @param from the first day
     * @param until the last day
     */
    public record Window(@Nullable LocalDate from, @Nullable LocalDate until) {}

    /**
     * The list that an answer rests on (CAT-9).
     *
     * @param date the list's date
     * @param title its title
     */
    public record OnList(LocalDate date, String title) {

        /** As the list is headed. */
        public static OnList of(OfferingList.Heading heading) {
            return new OnList(heading.date(), heading.title());
        }
    }

    /** The offering as the list has it. */
    public static OfferingAnswer of(ServiceOffering o) {
        var level = Optional.ofNullable(o.level());
        return new OfferingAnswer(
                o.number().value(),
                o.name(),
                o.series(),
                o.productName(),
                o.kind().name(),
                o.kind().words(),
                o.term().months(),
                level.map(ServiceLevel::code).orElse(null),
                level.map(ServiceLevel::words).orElse(null),
                o.premier(),
                o.driveRetention(),
                o.valueSelection(),
                o.listPrice().map(Yen::amount).orElse(null),
                new Window(o.onSale().from(), o.onSale().until()),
                o.fits().stream().map(MachineNumber::toString).toList(),
                o.note());
    }
}
