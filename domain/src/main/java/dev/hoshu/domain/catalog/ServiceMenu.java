package dev.hoshu.domain.catalog;

import dev.hoshu.domain.rulebook.Sentence;

import java.util.List;
import java.util.Optional;

/**
 * A maker's menu of services, in the maker's words; no decision rests on it.
 *
 * @param entries what is on it, in order; each kind once
 */
public record ServiceMenu(List<Entry> entries) {

    /** A programme that says nothing of its services. */
    public static final ServiceMenu NONE = new ServiceMenu(List.of());

    /** Copies the list. */
    public ServiceMenu {
        entries = List.copyOf(entries);
    }

    /**
     * One service.
     *
     * @param kind which
     * @param name what the maker calls it
     * @param what what it is
     * @param machines for which machines it is
     * @param since since when it can be had
     * @param price what it costs, where the list does not say it by itself
     * @param invented whether these words are invented, which is said wherever they show
     */
    public record Entry(
            MenuKind kind,
            Sentence name,
            Sentence what,
            Sentence machines,
            Sentence since,
            Sentence price,
            boolean invented) {}

    /** What is said of that kind; empty if it is not on the menu. */
    public Optional<Entry> entry(MenuKind kind) {
        return entries.stream().filter(e -> e.kind() == kind).findFirst();
    }
}
