package dev.hoshu.sheets.offerings;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.sheets.rows.CellForm;
import dev.hoshu.sheets.rows.CellReading;
import dev.hoshu.sheets.rows.RowCells;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The term as the list writes it (CAT-2): 3年 for an upgrade, 1年継続 for a renewal, Up to 24 Months
 * for a Premier upgrade, which is the longest remaining time that it serves (PREM-2). Nothing is
 * sold by the month (CAT-8), so other kinds have whole years.
 */
final class TermCell {

    private static final int MOST_YEARS = 10;
    private static final int MOST_MONTHS = 120;
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})\\s*年(間)?(継続)?");
    private static final Pattern UP_TO =
            Pattern.compile("up\\s*to\\s*(\\d{1,3})\\s*months?", Pattern.CASE_INSENSITIVE);

    private TermCell() {}

    /**
     * The term of a row; null, and a fault, if it is not understood or does not go with the kind.
     */
    static @Nullable Term read(RowCells cells, @Nullable OfferingKind kind) {
        return cells.required(SearchList.TERM, text -> term(text, kind));
    }

    static String written(OfferingKind kind, Term term) {
        return switch (kind) {
            case PREMIER_UPGRADE -> "Up to %d Months".formatted(term.months());
            case RENEWAL -> "%d年継続".formatted(years(term));
            case UPGRADE, DRIVE_RETENTION, VALUE_SELECTION -> "%d年".formatted(years(term));
        };
    }

    private static int years(Term term) {
        if (!term.isWholeYears()) {
            throw new IllegalArgumentException(
                    "Term (%d months) must be whole years.".formatted(term.months()));
        }
        return term.years();
    }

    private static CellReading<Term> term(String text, @Nullable OfferingKind kind) {
        var plain = CellForm.plain(text);
        var upTo = UP_TO.matcher(plain);
        if (upTo.matches()) {
            return premier(text, kind, number(upTo));
        }
        var years = YEARS.matcher(plain);
        if (years.matches()) {
            return years(text, kind, number(years), years.group(3) != null);
        }
        return fault(
                new Sentence(
                        "「%s」という期間は知りません。".formatted(text),
                        "The term \"%s\" is not known.".formatted(text)));
    }

    private static CellReading<Term> premier(String text, @Nullable OfferingKind kind, int months) {
        if (kind != null && kind != OfferingKind.PREMIER_UPGRADE) {
            return mismatch(text, kind);
        }
        return months < 1 || months > MOST_MONTHS
                ? tooLong(text)
                : CellReading.of(new Term(months));
    }

    private static CellReading<Term> years(
            String text, @Nullable OfferingKind kind, int years, boolean renewal) {
        if (kind == OfferingKind.PREMIER_UPGRADE) {
            return mismatch(text, kind);
        }
        if (renewal && kind != null && kind != OfferingKind.RENEWAL) {
            return mismatch(text, kind);
        }
        return years < 1 || years > MOST_YEARS
                ? tooLong(text)
                : CellReading.of(Term.ofYears(years));
    }

    private static int number(Matcher matcher) {
        return Integer.parseInt(matcher.group(1));
    }

    private static CellReading<Term> mismatch(String text, OfferingKind kind) {
        return fault(
                new Sentence(
                        "期間「%s」は種別「%s」と合いません。".formatted(text, kind.listed()),
                        "The term \"%s\" does not go with the kind %s."
                                .formatted(text, kind.words().en())));
    }

    private static CellReading<Term> tooLong(String text) {
        return fault(
                new Sentence(
                        "「%s」という長さの商品はありません。".formatted(text),
                        "Nothing is sold for so long as \"%s\".".formatted(text)));
    }

    private static CellReading<Term> fault(Sentence why) {
        return CellReading.fault(
                why,
                new Sentence(
                        "3年、1年継続、Up to 24 Months のように書いてください。",
                        "Write 3年, 1年継続 or Up to 24 Months."));
    }
}
