package dev.hoshu.server.exchange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to take in.
 *
 * @param kind the kind's name, such as {@code machines}
 * @param file where it lies
 * @param programme the code of the programme that it belongs to
 * @param dryRun whether only the difference is wanted
 * @param who who asks
 * @param why why, or null
 * @param locale the language of the reasons beside rejected rows
 * @param rejectedFile where rejected rows are written; null to write none
 */
public record ImportRequest(
        String kind,
        Path file,
        String programme,
        boolean dryRun,
        String who,
        @Nullable String why,
        Locale locale,
        @Nullable Path rejectedFile) {

    /** The file's name without its folder. */
    public String fileName() {
        return String.valueOf(file.getFileName());
    }

    /** Where the rejected rows of a file go: beside it, in a file of the same form. */
    public static Path beside(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.gz$", "");
        int dot = name.lastIndexOf('.');
        var ending = name.toLowerCase(Locale.ROOT).endsWith(".xlsx") ? ".xlsx" : ".csv";
        return file.resolveSibling(
                (dot > 0 ? name.substring(0, dot) : name) + ".rejected" + ending);
    }
}
