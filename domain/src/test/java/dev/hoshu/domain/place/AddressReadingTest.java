package dev.hoshu.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.place.AddressReading.Ambiguous;
import dev.hoshu.domain.place.AddressReading.Doubt;
import dev.hoshu.domain.place.AddressReading.NotRead;
import dev.hoshu.domain.place.AddressReading.Read;
import dev.hoshu.domain.place.AddressReading.Reason;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Golden rows: one for each way in which people write an address otherwise than the register. */
class AddressReadingTest {

    private final Gazetteer gazetteer = PlacesOfJapan.gazetteer();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    as the register writes it     | 東京都千代田区千代田1-1            | 13101 | 千代田 | 1-1 |
                    full-width digits             | 東京都目黒区目黒１丁目５－２２     | 13110 | 目黒一丁目 | ５－２２ | SPELLING
                    a number for the 丁目         | 東京都港区六本木7-22-28            | 13103 | 六本木七丁目 | 22-28 | CHOME_COMPLETED
                    the long vowel mark as hyphen | 東京都港区六本木７ー２２           | 13103 | 六本木七丁目 | ２２ | CHOME_COMPLETED
                    the minus sign as hyphen      | 東京都港区六本木7−22               | 13103 | 六本木七丁目 | 22 | CHOME_COMPLETED
                    の between numbers            | 宮城県仙台市青葉区国分町３の７の１ | 04101 | 国分町三丁目 | ７の１ | CHOME_COMPLETED
                    丁目 in kanji                 | 広島県広島市西区商工センター六丁目1番 | 34104 | 商工センター六丁目 | 1番 |
                    丁 as Sakai counts            | 大阪府堺市北区新金岡町4丁2−9       | 27146 | 新金岡町四丁 | 2−9 | SPELLING
                    丁 where 丁目 is meant        | 東京都港区六本木7丁22              | 13103 | 六本木七丁目 | 22 | SPELLING
                    digits in the street grid     | 北海道札幌市北区北２４条西６丁目２ | 01102 | 北二十四条西六丁目 | ２ | SPELLING
                    the grid spelt by place       | 北海道札幌市北区北二四条西六丁目   | 01102 | 北二十四条西六丁目 | '' | SPELLING
                    a number that is the name     | 岩手県花巻市12丁目805              | 03205 | 十二丁目 | 805 | SPELLING
                    番町 for 番丁                 | 和歌山県和歌山市7番町21            | 30201 | 七番丁 | 21 | TOWN_COMPLETED
                    大字 left out                 | 埼玉県戸田市新曽520-2              | 11224 | 大字新曽 | 520-2 | SPELLING
                    大字 that the register lacks  | 埼玉県川口市大字新堀町111-999      | 11203 | 新堀町 | 111-999 | SPELLING
                    one kanji before a number     | 埼玉県上尾市上272-45               | 11219 | 大字上 | 272-45 | SPELLING
                    one kanji before a 字         | 埼玉県川口市大字芝字宮根4149-6     | 11203 | 大字芝 | 字宮根4149-6 |
                    字 in front                   | 福島県石川郡石川町字長久保296-5    | 07501 | 字長久保 | 296-5 |
                    ヶ for ケ in the town         | 東京都国分寺市東恋ヶ窪2丁目2-2     | 13214 | 東恋ケ窪二丁目 | 2-2 | SPELLING
                    ヶ for が                     | 東京都千代田区霞ヶ関1-2-3          | 13101 | 霞が関一丁目 | 2-3 | CHOME_COMPLETED
                    ケ for ヶ in a city           | 千葉県鎌ヶ谷市新鎌ヶ谷2-6-1        | 12224 | 新鎌ケ谷二丁目 | 6-1 | CHOME_COMPLETED
                    ノ for の                     | 愛知県名古屋市中区三ノ丸3-1-2      | 23106 | 三の丸三丁目 | 1-2 | CHOME_COMPLETED
                    の left out                   | 愛知県名古屋市中区三丸3丁目1       | 23106 | 三の丸三丁目 | 1 | TOWN_COMPLETED
                    an old kanji in the register  | 愛知県名古屋市瑞穂区弥富町         | 23108 | 彌富町 | '' | SPELLING
                    old kanji as typed            | 長野県輕井澤町大字長倉2381         | 20321 | 大字長倉 | 2381 |
                    the look-alike of 市          | 千葉県巿川巿巿川1丁目              | 12203 | 市川一丁目 | '' | SPELLING
                    spaces                        | 京都府京都市 下京区 上之町 111     | 26106 | 上之町 | 111 |
                    full-width spaces             | 青森県　上北郡　横浜町　字三保野999 | 02406 | 字三保野 | 999 |
                    町 of the town left out       | 東京都江戸川区西小松川23-456       | 13123 | 西小松川町 | 23-456 | TOWN_COMPLETED
                    町 in the middle left out     | 滋賀県長浜市木之本西山234-5        | 25203 | 木之本町西山 | 234-5 | TOWN_COMPLETED
                    county left out               | 和歌山県串本町串本2345             | 30428 | 串本 | 2345 | COUNTY_ADDED
                    prefecture left out           | 鹿児島市山下町                     | 46201 | 山下町 | '' | PREFECTURE_ADDED
                    prefecture without its kind   | 岩手花巻市１２丁目８０５           | 03205 | 十二丁目 | ８０５ | PREFECTURE_ADDED
                    prefecture or city            | 千葉市川市八幡1丁目2番2号          | 12203 | 八幡一丁目 | 2番2号 | PREFECTURE_ADDED
                    the town decides (Tokyo)      | 府中市宮西町2丁目35番地            | 13206 | 宮西町二丁目 | 35番地 | PREFECTURE_ADDED
                    the town decides (Hiroshima)  | 府中市府川町426                    | 34208 | 府川町 | 426 | PREFECTURE_ADDED
                    ward left out, town decides   | 札幌市北1条西2丁目                 | 01101 | 北一条西二丁目 | '' | WARD_FROM_TOWN
                    a ward that is no more        | 静岡県浜松市中区元城町103-2        | 22138 | 元城町 | 103-2 | FORMER_WARD
                    island before the village     | 東京都三宅島三宅村阿古497          | 13381 | 阿古 | 497 | SPELLING
                    no municipality at all        | 六本木7丁目22                      | 13103 | 六本木七丁目 | 22 | MUNICIPALITY_FROM_TOWN
                    streets of Kyoto              | 京都市中京区寺町通御池上る上本能寺前町488 | 26104 | 上本能寺前町 | 488 | STREETS_PASSED
                    a street named after a town   | 京都府京都市下京区西中筋通北小路通上る丸屋町 | 26106 | 丸屋町 | '' | STREETS_PASSED
                    postal code in front          | 〒100-0001 東京都千代田区千代田1-1 | 13101 | 千代田 | 1-1 | POSTAL_CODE_SET_ASIDE
                    postal code, full width       | １００－０００１東京都千代田区千代田 | 13101 | 千代田 | '' | POSTAL_CODE_SET_ASIDE
                    postal code of elsewhere      | 〒060-0001 東京都千代田区千代田1-1 | 13101 | 千代田 | 1-1 | POSTAL_CODE_ELSEWHERE
                    """)
    void isReadDownToTheTown(
            String irregularity,
            String typed,
            String code5,
            String town,
            String rest,
            String note) {
        Read read = read(typed);
        assertThat(read.municipality().code5()).as(irregularity).isEqualTo(code5);
        assertThat(read.town()).as(irregularity).contains(town);
        assertThat(read.rest()).as(irregularity).isEqualTo(rest);
        assertThat(read.level()).isEqualTo(ReadingLevel.TOWN);
        if (note != null) {
            assertThat(read.notes()).as(irregularity).contains(ReadingNote.valueOf(note));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "東京都渋谷区, 13113, ''",
        "茨城県龍ヶ崎市3710, 08208, 3710",
        "東京都荒川区屋５丁目, 13118, 屋５丁目",
        "石川県輪島市野町桶戸, 17204, 野町桶戸",
        "東京都利島村248, 13362, 248",
    })
    void anUnknownTownLeavesTheMunicipality(String typed, String code5, String rest) {
        Read read = read(typed);
        assertThat(read.municipality().code5()).isEqualTo(code5);
        assertThat(read.level()).isEqualTo(ReadingLevel.MUNICIPALITY);
        assertThat(read.rest()).isEqualTo(rest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "府中市, SAME_NAME, 13206 34208",
        "港区, SAME_NAME, 13103 23111 27107",
        "泉区1-1, SAME_NAME, 04105 14116",
        "498-0000, POSTAL_CODE_SHARED, 23235 24303",
        "新潟県新潟市, WARD_MISSING, 15101 15102 15103 15104 15105 15106 15107 15108",
    })
    void doubtOffersTheChoice(String typed, Doubt doubt, String codes) {
        assertThat(gazetteer.read(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(Ambiguous.class))
                .satisfies(ambiguous -> {
                    assertThat(ambiguous.doubt()).isEqualTo(doubt);
                    assertThat(ambiguous.choices().stream().map(c -> c.municipality().code5()))
                            .containsExactly(codes.split(" "));
                });
    }

    @Test
    void aPostalCodeDecidesBetweenPlacesOfOneName() {
        assertThat(read("726-0003 府中市"))
                .satisfies(read -> {
                    assertThat(read.municipality().code5()).isEqualTo("34208");
                    assertThat(read.notes()).contains(ReadingNote.POSTAL_CODE_DECIDED);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', EMPTY",
        "'　 ', EMPTY",
        "大阪, MUNICIPALITY_MISSING",
        "東京都, MUNICIPALITY_MISSING",
        "000-0000, POSTAL_CODE_UNKNOWN",
        "どこでもない, NO_PLACE_FOUND",
        "7X06CTO1WW, NO_PLACE_FOUND",
        "🏠, NO_PLACE_FOUND",
    })
    void whatIsNoAddressIsNotGuessed(String typed, Reason reason) {
        assertThat(gazetteer.read(typed))
                .asInstanceOf(InstanceOfAssertFactories.type(NotRead.class))
                .extracting(NotRead::reason)
                .isEqualTo(reason);
    }

    @Test
    void anOverlongTextIsRefusedBeforeItIsRead() {
        assertThat(gazetteer.read("東".repeat(301)))
                .isEqualTo(new NotRead(Reason.TOO_LONG, java.util.Optional.empty(), List.of()));
    }

    @Test
    void thePiecesTogetherAreWhatWasTyped() {
        Read read = read("〒106-0032 東京都港区六本木７丁目２２－２");
        assertThat(read.parts())
                .containsExactly(
                        new ReadPart(ReadPart.Kind.POSTAL_CODE, "〒106-0032", "106-0032"),
                        new ReadPart(ReadPart.Kind.PREFECTURE, "東京都", "東京都"),
                        new ReadPart(ReadPart.Kind.MUNICIPALITY, "港区", "港区"),
                        new ReadPart(ReadPart.Kind.TOWN, "六本木７丁目", "六本木七丁目"),
                        new ReadPart(ReadPart.Kind.REST, "２２－２", "２２－２"));
    }

    @Test
    void everyMunicipalityIsReadFromItsOwnFullName() {
        for (int prefecture = 1; prefecture <= 47; prefecture++) {
            for (int number = 0; number < 1_000; number++) {
                gazetteer
                        .municipality("%02d%03d".formatted(prefecture, number))
                        .filter(Municipality::isLeaf)
                        .ifPresent(municipality ->
                                assertThat(read(municipality.fullName()).municipality())
                                        .isEqualTo(municipality));
            }
        }
    }

    private Read read(String typed) {
        AddressReading reading = gazetteer.read(typed);
        assertThat(reading).as(typed).isInstanceOf(Read.class);
        return (Read) reading;
    }
}
