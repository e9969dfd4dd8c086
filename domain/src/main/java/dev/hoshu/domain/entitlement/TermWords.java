package dev.hoshu.domain.entitlement;

import java.util.Set;
import java.util.stream.Collectors;

/** Lengths of time in months as people say them: 3年, 3 years. */
public final class TermWords {

    private static final int MONTHS_A_YEAR = 12;

    private TermWords() {}

    /** Japanese: years where it is whole years. */
    public static String ja(int months) {
        return months % MONTHS_A_YEAR == 0 ? months / MONTHS_A_YEAR + "年" : months + "か月";
    }

    /** English: years where it is whole years. */
    public static String en(int months) {
        if (months % MONTHS_A_YEAR != 0) {
            return DateFindings.months(months);
        }
        int years = months / MONTHS_A_YEAR;
        return years == 1 ? "1 year" : years + " years";
    }

    /** Japanese, the shortest first. */
    public static String ja(Set<Integer> terms) {
        return terms.stream().sorted().map(TermWords::ja).collect(Collectors.joining("、"));
    }

    /** English, the shortest first. */
    public static String en(Set<Integer> terms) {
        var all = terms.stream().sorted().map(TermWords::en).toList();
        return all.size() == 1
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + " or " + all.getLast();
    }
}
