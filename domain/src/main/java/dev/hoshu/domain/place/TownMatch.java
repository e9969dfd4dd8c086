package dev.hoshu.domain.place;

import java.util.Comparator;

/**
 * A town found in a folded address.
 *
 * @param municipality where the town lies
 * @param name the register's form
 * @param begin where it begins in the key
 * @param end where what follows it begins in the key
 * @param liberties syllables left out or exchanged
 * @param chomeCompleted whether a bare number was taken for the 丁目
 * @param strangeness how many characters of the name were not typed so; breaks ties between
 *     spellings
 */
record TownMatch(
        Municipality municipality,
        String name,
        int begin,
        int end,
        int liberties,
        boolean chomeCompleted,
        int strangeness) {

    /**
     * The longest first; of equal length the one with fewer liberties, then the one spelt as typed.
     */
    static final Comparator<TownMatch> BEST_FIRST =
            Comparator.comparingInt((TownMatch match) -> -(match.end - match.begin))
                    .thenComparingInt(TownMatch::liberties)
                    .thenComparingInt(TownMatch::strangeness);

    boolean isAsGoodAs(TownMatch other) {
        return end - begin == other.end - other.begin && liberties == other.liberties;
    }
}
