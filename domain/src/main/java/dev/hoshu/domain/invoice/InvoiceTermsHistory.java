package dev.hoshu.domain.invoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A programme's terms of invoicing by effective date.
 *
 * @param terms each from its day on, in the order of their days; may be none
 */
public record InvoiceTermsHistory(List<InvoiceTerms> terms) {

    /** Puts them in order and checks that each day has at most one. */
    public InvoiceTermsHistory {
        terms = terms.stream().sorted(Comparator.comparing(InvoiceTerms::effectiveFrom)).toList();
        if (terms.stream().map(InvoiceTerms::effectiveFrom).distinct().count() != terms.size()) {
            throw new IllegalArgumentException("Two terms must not begin on one day: " + terms);
        }
    }

    /** Those of that day; empty before the first, when nothing is invoiced. */
    public Optional<InvoiceTerms> inForce(LocalDate day) {
        return terms.reversed().stream()
                .filter(one -> !one.effectiveFrom().isAfter(day))
                .findFirst();
    }
}
