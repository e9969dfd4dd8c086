package dev.hoshu.server.area.web;

import dev.hoshu.domain.place.AddressReading;
import dev.hoshu.domain.place.ReadPart;
import dev.hoshu.domain.place.ReadingNote;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a page shows of a reading: the pieces, the liberties, and the doubt or the reason where
 * there is one.
 *
 * @param place prefecture, municipality and town in the register's form; empty where nothing is
 *     certain
 * @param pieces each piece as typed and as understood
 * @param notes the message keys' last parts of the liberties taken
 * @param doubt the message key's last part of the doubt or the reason; empty where the reading is
 *     certain
 */
record ReadingView(String place, List<Piece> pieces, List<String> notes, String doubt) {

    /**
     * One piece.
     *
     * @param kind the message key's last part
     * @param typed as typed, empty where it was added
     * @param understood in the register's form, empty where it was passed over
     */
    record Piece(String kind, String typed, String understood) {

        /** Whether nothing had to be put right. */
        public boolean isAsTyped() {
            return typed.equals(understood);
        }
    }

    /** The pieces themselves show these; the same thing is not said twice. */
    private static final Set<ReadingNote> SHOWN_BY_PIECES =
            EnumSet.of(
                    ReadingNote.PREFECTURE_ADDED, ReadingNote.SPELLING, ReadingNote.STREETS_PASSED);

    static ReadingView of(AddressReading reading) {
        var pieces = reading.parts().stream().map(ReadingView::piece).toList();
        return switch (reading) {
            case AddressReading.Read read ->
                    new ReadingView(
                            read.place(),
                            pieces,
                            read.notes().stream()
                                    .filter(note -> !SHOWN_BY_PIECES.contains(note))
                                    .sorted()
                                    .map(ReadingView::key)
                                    .toList(),
                            "");
            case AddressReading.Ambiguous ambiguous ->
                    new ReadingView("", pieces, List.of(), key(ambiguous.doubt()));
            case AddressReading.NotRead notRead ->
                    new ReadingView("", pieces, List.of(), key(notRead.reason()));
        };
    }

    private static Piece piece(ReadPart part) {
        return new Piece(key(part.kind()), part.typed(), part.understood());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
