package dev.hoshu.sheets.rows;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a kind of sheet. It is found by its title, wherever it stands; width of characters,
 * case, blanks and line breaks in a title do not matter. Two columns are the same only if they are
 * one object: each kind names its own.
 */
public final class Column {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final String title;
    private final boolean required;
    private final boolean ofNumbers;
    private final Set<String> keys;

    private Column(String title, boolean required, boolean ofNumbers, Set<String> keys) {
        this.title = title;
        this.required = required;
        this.ofNumbers = ofNumbers;
        this.keys = keys;
    }

    /** A column of text without which a sheet is of another kind; other titles are read too. */
    public static Column required(String title, String... otherTitles) {
        return new Column(title, true, false, keys(title, otherTitles));
    }

    /** A column of text that a sheet may leave out; its cells then count as empty. */
    public static Column optional(String title, String... otherTitles) {
        return new Column(title, false, false, keys(title, otherTitles));
    }

    /**
     * The same column, its cells figures to calculate with, which a spreadsheet shall hold as
     * numbers. A code is never a number: it would lose its leading noughts.
     */
    public Column ofNumbers() {
        return new Column(title, required, true, keys);
    }

    /** The title that is written. */
    public String title() {
        return title;
    }

    /** Whether a sheet without it is of another kind. */
    public boolean isRequired() {
        return required;
    }

    /** Whether its cells are figures to calculate with. */
    public boolean isOfNumbers() {
        return ofNumbers;
    }

    /** Whether a header cell names this column. */
    public boolean isNamedBy(String headerCell) {
        return keys.contains(key(headerCell));
    }

    /** The titles in order, as a sheet's header has them. */
    public static List<String> titles(List<Column> columns) {
        return columns.stream().map(Column::title).toList();
    }

    /** A title without what does not matter in it: width, case, blanks, line breaks. */
    static String key(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(plain).replaceAll("");
    }

    private static Set<String> keys(String title, String... otherTitles) {
        return Stream.concat(Stream.of(title), Stream.of(otherTitles))
                .map(Column::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return title;
    }
}
