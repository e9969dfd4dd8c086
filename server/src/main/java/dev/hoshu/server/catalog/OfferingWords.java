package dev.hoshu.server.catalog;

import dev.hoshu.domain.calendar.Term;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.rulebook.Sentence;

import java.util.Locale;

/** What an offering is in words, without its product: level and additions, term, group. */
public final class OfferingWords {
    private static final int MONTHS_A_YEAR = 12;

    private OfferingWords() {}

    /** Level and additions, such as 24時間x週7日 4時間対応 プレミア付. */
    public static Sentence content(ServiceOffering offering) {
        var level = offering.level();
        var words = level == null ? ofKind(offering) : level.words();
        if (offering.premier() && offering.kind() != OfferingKind.PREMIER_UPGRADE) {
            words = with(words, " プレミア付", ", with Premier");
        }
        if (offering.driveRetention() && offering.kind() != OfferingKind.DRIVE_RETENTION) {
            words = with(words, " HDDお渡し付", ", with drive retention");
        }
        var preventive = offering.valueSelection();
        var all = preventive == null ? words : with(words, " " + preventive, ", " + preventive);
        return new Sentence(all.ja(), capital(all.en()));
    }

    private static Sentence ofKind(ServiceOffering offering) {
        return switch (offering.kind()) {
            case PREMIER_UPGRADE -> new Sentence("プレミアを付け足す", "adds Premier to a service");
            case DRIVE_RETENTION -> new Sentence("HDDお渡し (単独)", "drive retention alone");
            case UPGRADE, RENEWAL, VALUE_SELECTION -> offering.kind().words();
        };
    }

    private static Sentence with(Sentence words, String ja, String en) {
        return new Sentence(words.ja() + ja, words.en() + en);
    }

    /** The kind, to begin a line with. */
    public static Sentence kind(OfferingKind kind) {
        return new Sentence(kind.words().ja(), capital(kind.words().en()));
    }

    /** The term as it is sold, such as 1年継続 or Up to 24 Months. */
    public static Sentence term(ServiceOffering offering) {
        int months = offering.term().months();
        return switch (offering.kind()) {
            case RENEWAL -> renewal(offering.term());
            case PREMIER_UPGRADE ->
                    new Sentence(
                            "Up to %d Months".formatted(months),
                            "up to %d months".formatted(months));
            case UPGRADE, DRIVE_RETENTION, VALUE_SELECTION -> length(months);
        };
    }

    /** Kind and term in one, such as 保証アップグレード 3年; a renewal's term says its kind already. */
    public static Sentence kindAndTerm(ServiceOffering offering) {
        var term = term(offering);
        if (offering.kind() == OfferingKind.RENEWAL) {
            return term;
        }
        var kind = offering.kind().words();
        return new Sentence(kind.ja() + " " + term.ja(), capital(kind.en()) + ", " + term.en());
    }

    private static Sentence renewal(Term term) {
        int months = term.months();
        return months % MONTHS_A_YEAR == 0
                ? new Sentence(
                        "%d年継続".formatted(months / MONTHS_A_YEAR),
                        "%d-year renewal".formatted(months / MONTHS_A_YEAR))
                : new Sentence("%dか月継続".formatted(months), "%d-month renewal".formatted(months));
    }

    /** The length of a term, as people say it. */
    public static Sentence length(Term term) {
        return length(term.months());
    }

    private static Sentence length(int months) {
        if (months % MONTHS_A_YEAR != 0) {
            return new Sentence(months + "か月", months == 1 ? "1 month" : months + " months");
        }
        int years = months / MONTHS_A_YEAR;
        return new Sentence(years + "年", years == 1 ? "1 year" : years + " years");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }
}
