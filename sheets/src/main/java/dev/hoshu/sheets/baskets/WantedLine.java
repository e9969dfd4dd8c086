package dev.hoshu.sheets.baskets;

import dev.hoshu.domain.rulebook.Sentence;

import org.jspecify.annotations.Nullable;

/**
 * One row of a list of wanted services, as it stands there.
 *
 * @param row its number in the list, from 1
 * @param typed the whole row as it was written
 * @param machine the cell of the machine number or machine type; empty if there is none
 * @param serial the cell of the machine's serial number; empty if there is none
 * @param part the cell of the part number; empty if there is none
 * @param halfTerm whether a renewal is wanted for half its term (REN-7)
 * @param fault why the row cannot be told apart, or null
 */
public record WantedLine(
        int row,
        String typed,
        String machine,
        String serial,
        String part,
        boolean halfTerm,
        @Nullable Sentence fault) {

    /** A row that cannot be told apart. */
    static WantedLine unclear(int row, String typed, Sentence fault) {
        return new WantedLine(row, typed, "", "", "", false, fault);
    }
}
