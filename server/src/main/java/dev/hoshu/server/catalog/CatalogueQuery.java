package dev.hoshu.server.catalog;

import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceLevel;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.installbase.MachineNumber;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is looked for on a list. Within a facet any of the chosen values will do; an empty set, like
 * an empty option, looks for everything.
 *
 * @param machine the machine number or machine type that it must fit
 * @param text words that part number, name, product or series must contain, in any order; may be
 *     empty
 * @param kinds kinds
 * @param levels service levels
 * @param months terms in months
 * @param premier with or without Premier Support
 * @param driveRetention with or without drive retention
 * @param onSale on sale, or not, on {@code day}
 * @param day the day on which it is asked
 */
public record CatalogueQuery(
        Optional<MachineNumber> machine,
        String text,
        Set<OfferingKind> kinds,
        Set<ServiceLevel> levels,
        Set<Integer> months,
        Optional<Boolean> premier,
        Optional<Boolean> driveRetention,
        Optional<Boolean> onSale,
        LocalDate day) {

    /** Copies the sets. */
    public CatalogueQuery {
        kinds = Set.copyOf(kinds);
        levels = Set.copyOf(levels);
        months = Set.copyOf(months);
    }

    /** Looks for everything, as of that day. */
    public static CatalogueQuery everything(LocalDate day) {
        return new CatalogueQuery(
                Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                day);
    }

    /** Whether machine and words are met, which are no facets. */
    Predicate<ServiceOffering> base() {
        var words = plain(text).strip();
        Predicate<ServiceOffering> contains =
                words.isEmpty()
                        ? o -> true
                        : o -> {
                            var all =
                                    plain(
                                            o.number()
                                                    + " "
                                                    + o.name()
                                                    + " "
                                                    + o.productName()
                                                    + " "
                                                    + o.series());
                            return WORDS.splitAsStream(words).allMatch(all::contains);
                        };
        return machine.map(m -> contains.and(o -> o.fits().stream().anyMatch(f -> concerns(m, f))))
                .orElse(contains);
    }

    private static final java.util.regex.Pattern WORDS = java.util.regex.Pattern.compile("\\s+");
    private static final int BASE_MODEL_LENGTH = 3;

    /**
     * Whether an offering listed for {@code listed} is of interest to who searches for {@code
     * sought}: a machine type finds what is listed for any of its models (ID-3), a base model
     * written short the models built on it (ID-2).
     */
    private static boolean concerns(MachineNumber sought, MachineNumber listed) {
        if (!sought.machineType().equals(listed.machineType())) {
            return false;
        }
        return sought.isTypeOnly()
                || sought.isNamedBy(listed)
                || (sought.model().length() == BASE_MODEL_LENGTH
                        && listed.model().startsWith(sought.model()));
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
