package dev.hoshu.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** What holds for every town, however it is typed. */
class AddressReadingPropertyTest {

    private static final List<Town> TOWNS =
            PlacesOfJapan.towns().stream().filter(town -> !town.name().startsWith("（")).toList();

    private final Gazetteer gazetteer = PlacesOfJapan.gazetteer();

    /** Ways of typing that change nothing of what is meant. */
    private static final List<UnaryOperator<String>> HABITS =
            List.of(
                    AddressReadingPropertyTest::fullWidth,
                    AddressReadingPropertyTest::spaced,
                    text -> text.replace('-', '－'),
                    text -> text.replace('-', '−'),
                    text -> text.replace('-', 'ー'),
                    text -> text.replace('ヶ', 'ケ'),
                    text -> text.replace('ケ', 'ヶ'),
                    text -> text.replace('ノ', 'の'),
                    text -> text.replace('沢', '澤'),
                    text -> text.replace('竜', '龍'),
                    text -> text.replace('浜', '濱'),
                    text -> text.replace("大字", ""),
                    text -> "　" + text + " ");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void habitsOfTypingDoNotChangeThePlace(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            var town = TOWNS.get(random.nextInt(TOWNS.size()));
            var municipality = gazetteer.municipality(town.code5()).orElseThrow();
            var typed = municipality.fullName() + town.name() + number(town);
            for (int habits = random.nextInt(4); habits > 0; habits--) {
                typed = HABITS.get(random.nextInt(HABITS.size())).apply(typed);
            }
            var reading = gazetteer.read(typed);
            assertThat(reading)
                    .as("seed %d: %s", seed, typed)
                    .isInstanceOf(AddressReading.Read.class);
            var read = (AddressReading.Read) reading;
            assertThat(read.municipality()).as("seed %d: %s", seed, typed).isEqualTo(municipality);
            // Without 大字 or with another ノ, a neighbour of the same sound may be meant just as
            // well.
            assertThat(Folded.keyOf(read.town().orElse("")))
                    .as("seed %d: %s", seed, typed)
                    .isEqualTo(Folded.keyOf(town.name()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTextBreaksTheReadingAndThePiecesAreWhatWasTyped(long seed) {
        var random = new Random(seed);
        var letters = "東京都千葉市港区上下通入る字大三十二丁目ヶノの一〇0123９－-ー 　〒ｱﾞ㈱①𠮷\ud83c\u0301";
        for (int i = 0; i < 20; i++) {
            var typed = new StringBuilder();
            for (int length = random.nextInt(25); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            var reading = gazetteer.read(typed.toString());
            for (var part : reading.parts()) {
                assertThat(typed.toString()).as("seed %d: %s", seed, typed).contains(part.typed());
            }
        }
    }

    @Test
    void everyTenthTownIsReadFromTheRegistersOwnForm() {
        for (int i = 0; i < TOWNS.size(); i += 10) {
            var town = TOWNS.get(i);
            var municipality = gazetteer.municipality(town.code5()).orElseThrow();
            var number = number(town);
            assertThat(gazetteer.read(municipality.fullName() + town.name() + number))
                    .isInstanceOfSatisfying(
                            AddressReading.Read.class,
                            read -> {
                                assertThat(read.municipality()).isEqualTo(municipality);
                                assertThat(read.town()).contains(town.name());
                                assertThat(read.rest()).isEqualTo(number);
                            });
        }
    }

    /** Behind a bare town 3-5 could be its 三丁目, so there the number says what it is. */
    private static String number(Town town) {
        return town.name().endsWith("丁目") ? "3-5" : "3番地5";
    }

    private static String fullWidth(String text) {
        var wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
        return wide.toString();
    }

    private static String spaced(String text) {
        return text.replaceAll("([都道府県市区町村郡])", "$1 ");
    }
}
