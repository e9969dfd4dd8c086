package dev.hoshu.server.fleetview;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a list before anything is made of it.
 *
 * @param place where it stood: row, or sheet and row
 * @param text its cells parted by tabs, at most {@link #LONGEST} characters
 */
public record TypedLine(String place, String text) {

    /** The most characters that are kept of a line. */
    public static final int LONGEST = 500;

    /**
     * A line of these cells. Of a line that is too long the cells go first that hold no digit, and
     * so name no machine.
     */
    public static TypedLine of(String place, List<String> cells) {
        var whole = joined(cells);
        if (whole.length() > LONGEST) {
            whole =
                    joined(
                            cells.stream()
                                    .filter(c -> c.codePoints().anyMatch(Character::isDigit))
                                    .toList());
        }
        return new TypedLine(place, whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole);
    }

    private static String joined(List<String> cells) {
        // PostgreSQL's text cannot hold the character 0.
        return cells.stream()
                .map(c -> c.replace('\0', ' ').replace('\t', ' ').strip())
                .filter(c -> !c.isEmpty())
                .collect(Collectors.joining("\t"));
    }
}
