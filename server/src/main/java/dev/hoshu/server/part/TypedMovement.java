package dev.hoshu.server.part;

import dev.hoshu.domain.rulebook.Sentence;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pieces to lay in or to take out, as somebody wrote them down; what was not said is empty.
 *
 * @param part the part's number; width and case make no difference
 * @param site the centre, as the programme calls it
 * @param pieces how many; less than 0 are taken out
 * @param reason why
 */
public record TypedMovement(String part, String site, String pieces, String reason) {

    /** The most pieces that come or go at once. */
    public static final int MOST_PIECES = 9_999;

    /** The most characters of a reason. */
    public static final int LONGEST_REASON = 500;

    private static final Pattern PIECES = Pattern.compile("[+-]?[0-9]{1,4}");

    /** Without what surrounds it, and without control characters. */
    public TypedMovement {
        part =
                Normalizer.normalize(TypedPart.plain(part), Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT);
        site = TypedPart.plain(site);
        pieces = TypedPart.plain(pieces);
        reason = TypedPart.plain(reason);
    }

    /** How many pieces; 0 where that cannot be read. */
    int count() {
        return PIECES.matcher(pieces).matches() ? Integer.parseInt(pieces) : 0;
    }

    /** What stands against it, by member, whatever is in stock. */
    Map<String, Sentence> faults(boolean known, List<String> sites) {
        var faults = new LinkedHashMap<String, Sentence>();
        if (!known) {
            faults.put(
                    "/part",
                    new Sentence(
                            "部品「%s」は登録されていません。先に部品を加えてください。".formatted(part),
                            "There is no part \"%s\" on record; add it first.".formatted(part)));
        }
        if (!sites.contains(site)) {
            faults.put(
                    "/site",
                    new Sentence(
                            "保守センター「%s」はこのプログラムにありません。".formatted(site),
                            "The programme has no service centre \"%s\".".formatted(site)));
        }
        if (count() == 0) {
            faults.put(
                    "/pieces",
                    new Sentence(
                            "数は1から%dの整数です。出すときは負の数です。".formatted(MOST_PIECES),
                            "Pieces are a whole number from 1 to %d, less than 0 to take out."
                                    .formatted(MOST_PIECES)));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.put(
                    "/reason",
                    new Sentence(
                            "理由を1から%d文字で書いてください。".formatted(LONGEST_REASON),
                            "Write the reason in 1 to %d characters.".formatted(LONGEST_REASON)));
        }
        return faults;
    }
}
