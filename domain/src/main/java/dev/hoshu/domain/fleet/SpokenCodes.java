package dev.hoshu.domain.fleet;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes as they are spelt on the telephone and written down by ear: the Japanese names of letters
 * and digits, and the words of the international spelling alphabet.
 */
final class SpokenCodes {

    private static final Map<String, Character> NAMES = names();
    private static final String NAME =
            NAMES.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|", "(?:", ")"));
    private static final Pattern ONE = Pattern.compile(NAME);

    // So many together are a code; one name alone is more likely part of a word.
    private static final Pattern SPELT =
            Pattern.compile(
                    "(?:(?:" + NAME + "|(?<![A-Z0-9])[A-Z0-9](?![A-Z0-9]))[\\s・、,.-]*){5,}");

    private SpokenCodes() {}

    private static Map<String, Character> names() {
        var names = new TreeMap<String, Character>();
        put(names, "ABCDEFGHI", "エー ビー シー ディー イー エフ ジー エイチ アイ");
        put(names, "JKLMNOPQR", "ジェイ ケー エル エム エヌ オー ピー キュー アール");
        put(names, "STUVWXYZ", "エス ティー ユー ブイ ダブリュー エックス ワイ ゼット");
        put(names, "ADHJKTVWZ", "エイ デー エッチ ジェー ケイ テー ヴイ ダブル ゼッド");
        put(names, "0123456789", "ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ");
        put(names, "07", "レイ シチ");
        put(names, "ABCDEFGHI", "ALFA BRAVO CHARLIE DELTA ECHO FOXTROT GOLF HOTEL INDIA");
        put(names, "JKLMNOPQR", "JULIETT KILO LIMA MIKE NOVEMBER OSCAR PAPA QUEBEC ROMEO");
        put(names, "STUVWXYZ", "SIERRA TANGO UNIFORM VICTOR WHISKEY XRAY YANKEE ZULU");
        put(names, "AJX", "ALPHA JULIET X-RAY");
        return names;
    }

    private static void put(Map<String, Character> names, String codes, String words) {
        var spoken = words.split(" ", -1);
        for (int at = 0; at < codes.length(); at++) {
            names.put(spoken[at], codes.charAt(at));
        }
    }

    /**
     * A text with a letter or digit, a blank on either side, for each name of one where several
     * stand together.
     *
     * @param text in capitals
     */
    static String written(String text) {
        return SPELT.matcher(text)
                .replaceAll(spelt ->
                        ONE.matcher(spelt.group())
                                .replaceAll(name -> " " + NAMES.get(name.group()) + " "));
    }
}
