package dev.hoshu.domain.registration;

import dev.hoshu.domain.rulebook.Finding;
import dev.hoshu.domain.rulebook.Rule;
import dev.hoshu.domain.rulebook.Sentence;

import java.time.LocalDate;
import java.util.List;

/**
 * The days between which an order is delivered, both included (REG-1).
 *
 * @param earliest the first day on which it can arrive
 * @param latest the last day on which it is to arrive
 * @param holidaysKnown false if a day on the way lies where the holidays are not known
 * @param findings what each rule said
 * @param explanation in words
 */
public record DeliveryWindow(
        LocalDate earliest,
        LocalDate latest,
        boolean holidaysKnown,
        List<Finding> findings,
        Sentence explanation) {

    /** Copies the findings. */
    public DeliveryWindow {
        findings = List.copyOf(findings);
    }

    /** The rules, the deciding one first. */
    public List<Rule> rules() {
        return findings.stream().map(Finding::rule).toList();
    }
}
