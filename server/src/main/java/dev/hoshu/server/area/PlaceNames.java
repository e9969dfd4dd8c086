package dev.hoshu.server.area;

import dev.hoshu.domain.place.Municipality;
import dev.hoshu.domain.place.Prefecture;
import dev.hoshu.server.frontdoor.Wording;

import java.util.Locale;

/** How a place is called on a page: 東京都千代田区, in English Chiyoda-ku, Tokyo. */
public final class PlaceNames {

    private PlaceNames() {}

    /** The whole name. */
    public static String of(Municipality place, Locale language) {
        return Wording.isJapanese(language)
                ? place.fullName()
                : place.romaji() + ", " + place.prefectureRomaji();
    }

    /** A prefecture's name. */
    public static String of(Prefecture prefecture, Locale language) {
        return Wording.isJapanese(language) ? prefecture.name() : prefecture.romaji();
    }

    /**
     * The name that is enough on a map: the ward, or the city, town or village without its county.
     */
    public static String shortest(Municipality place, Locale language) {
        if (Wording.isJapanese(language)) {
            return place.ward().isEmpty() ? place.city() : place.ward();
        }
        int comma = place.romaji().indexOf(',');
        return comma < 0 ? place.romaji() : place.romaji().substring(0, comma);
    }
}
