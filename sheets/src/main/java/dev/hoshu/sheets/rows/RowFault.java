package dev.hoshu.sheets.rows;

import dev.hoshu.domain.rulebook.Sentence;

/**
 * Why a row was not understood: where it stands, what was found there, why that is wrong and what
 * to do about it.
 *
 * @param row the row as a spreadsheet program or an editor numbers it, from 1
 * @param column the column's title with its letter, such as {@code E 商品番号}; empty where the whole
 *     row is meant
 * @param found what stands in the cell; empty where the whole row is meant or the cell is empty
 * @param why what is wrong
 * @param remedy what to do
 */
public record RowFault(int row, String column, String found, Sentence why, Sentence remedy) {

    private static final int MOST_SHOWN = 80;

    /** Everything in one text, where it stands first. */
    public Sentence words() {
        return new Sentence(
                "%d行目%s: %s%s".formatted(row, place("「", "」"), why.ja(), remedy.ja()),
                "Row %d%s: %s %s".formatted(row, place(" \"", "\""), why.en(), remedy.en()));
    }

    /**
     * What is wrong and what to do, without the row's number, for the column beside a rejected row.
     */
    public Sentence reason() {
        var where = column.isEmpty() ? "" : column + ": ";
        return new Sentence(where + why.ja() + remedy.ja(), where + why.en() + " " + remedy.en());
    }

    /** A cell's content as it is quoted in a message: cut where it is long. */
    static String shown(String content) {
        if (content.codePointCount(0, content.length()) <= MOST_SHOWN) {
            return content;
        }
        return content.substring(0, content.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    }

    private String place(String open, String close) {
        return column.isEmpty() ? "" : open + column + close;
    }
}
