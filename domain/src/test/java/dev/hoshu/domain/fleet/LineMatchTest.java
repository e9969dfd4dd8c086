package dev.hoshu.domain.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.fleet.LineMatch.Candidate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** What lines mean that people typed, among four machines of which two share a serial number. */
class LineMatchTest {

    private static final List<Candidate> MACHINES =
            List.of(
                    new Candidate(1, "7X06", "J300ABCD"),
                    new Candidate(2, "7X02", "J300ABCD"),
                    new Candidate(3, "7X06", "J10K0005"),
                    new Candidate(4, "7Y51", "J3012345"));
    private static final ReadLine.Reader READER =
            new ReadLine.Reader(List.of("7X06", "7X02", "7Y51", "7D2V"));

    private static LineMatch match(String line) {
        var read = READER.read(Arrays.asList(line.split("\\|", -1)));
        var folded = read.folded();
        return LineMatch.of(
                read,
                MACHINES.stream()
                        .filter(m -> folded.contains(Lookalikes.folded(m.serial())))
                        .toList());
    }

    private static String told(LineMatch match) {
        return switch (match) {
            case LineMatch.Matched m -> m.machine().id() + " " + m.note();
            case LineMatch.Ambiguous a ->
                    (a.typeDiffers() ? "type differs " : "one of ")
                            + a.choices().stream().map(Candidate::id).toList();
            case LineMatch.Unknown _ -> "unknown";
            case LineMatch.NoNumber _ -> "no number";
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    ID-4 type and serial number in two cells        ; 7X06|J300ABCD                ; 1 NONE
                    ID-4 the other machine with that serial number  ; 7X02CTO1WW|J300ABCD          ; 2 NONE
                    ID-4 the type is missing and two have the number; J300ABCD                     ; one of [1, 2]
                    ID-4 the type is missing and one has the number ; J10K0005                     ; 3 TYPE_MISSING
                    ID-4 another machine's type                     ; 7D2V|J300ABCD                ; type differs [1, 2]
                    ID-1 full width, lower case, hyphens            ; ７Ｘ０６－ｃｔｏ１ｗｗ|ｊ３００ａｂｃｄ ; 1 NONE
                    ID-1 a hyphen within the serial number          ; 7X06|J300-ABCD               ; 1 NONE
                    ID-1 O for 0                                    ; 7X06|J3OOABCD                ; 1 READ_ALIKE
                    ID-1 O for 0 in the type too                    ; 7XO6|J3OOABCD                ; 1 READ_ALIKE
                    ID-1 I for 1                                    ; 7X06|JI0K0005                ; 3 READ_ALIKE
                    ID-1 type and serial number in one cell         ; 7X06 J300ABCD                ; 1 NONE
                    ID-1 type and serial number in one word         ; 7X06J300ABCD                 ; 1 NONE
                    ID-1 machine number and serial number in a word ; 7X06CTO1WWJ300ABCD           ; 1 NONE
                    ID-1 the bar code of the label                  ; 1S7X06CTO1WWJ300ABCD         ; 1 NONE
                    ID-1 labels and other columns                   ; Tokyo DC|MTM: 7X06-CTO1WW|S/N: J300ABCD|2026-11-22 ; 1 NONE
                    ID-1 a serial number that is parted             ; 7X06|J300 ABCD               ; 1 NONE
                    ID-1 a serial number in single characters       ; 7X06|J 3 0 0 A B C D         ; 1 NONE
                    ID-1 a serial number in three pieces            ; 7X06|J3 00A BCD              ; 1 NONE
                    ID-1 something behind a hyphen                  ; J10K0005-01                  ; 3 TYPE_MISSING
                    ID-1 the name of a file                         ; IMG_4325_7X06CTO1WW_J300ABCD.jpg ; 1 NONE
                    ID-1 the serial number first, in one word       ; J10K00057X06A02JJP           ; 3 NONE
                    ID-1 Cyrillic letters                           ; Ј10К0005                     ; 3 TYPE_MISSING
                    ID-1 a sign without width                       ; J10K\u200B0005|7X06         ; 3 NONE
                    ID-1 a small l and a small o for 1 and 0        ; 7X06|Jl0Ko005                ; 3 READ_ALIKE
                    ID-1 a small l for itself                       ; 7X06|jl0k0005                ; unknown
                    ID-1 spelt on the telephone                     ; 7X06|ジェイ・サン・ゼロ・ゼロ・エー・ビー・シー・ディー ; 1 NONE
                    ID-1 spelt without anything between             ; ジェイイチゼロケーゼロゼロゼロゴ とのこと ; 3 TYPE_MISSING
                    ID-1 spelt in half                              ; ジェイ-1-0-ケー-0-0-0-5 7X06 ; 3 NONE
                    ID-1 the spelling alphabet                      ; Juliet 1 0 Kilo 0 0 0 5, type 7X06 ; 3 NONE
                    ID-1 a name within a word is none               ; サーバー ユニット J10K0005     ; 3 TYPE_MISSING
                    ID-4 two machines in one line                   ; J10K0005 J3012345            ; one of [3, 4]
                    ID-4 nobody has it                              ; 7X06|J300ABCE                ; unknown
                    ID-4 titles                                     ; 製品番号|シリアル番号|Serial     ; no number
                    """)
    void aLineMeansAMachine(String situation, String line, String outcome) {
        assertThat(told(match(line))).isEqualTo(outcome);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverStandsBesideItTheMachineIsFound(long seed) {
        var random = new Random(seed);
        var machine = MACHINES.get(random.nextInt(MACHINES.size()));
        var cells =
                new java.util.ArrayList<>(
                        List.of(
                                machine.machineType() + (random.nextBoolean() ? "-CTO1WW" : ""),
                                machine.serial().toLowerCase(java.util.Locale.ROOT),
                                "東京データセンター 3F",
                                "2026/04/01",
                                "営業部 山田"));
        java.util.Collections.shuffle(cells, random);
        assertThat(match(String.join("|", cells)))
                .as("seed %d: %s", seed, cells)
                .isEqualTo(new LineMatch.Matched(machine, LineMatch.Note.NONE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneSlipIsNearAndNeverTakenByItself(long seed) {
        var random = new Random(seed);
        var code = "J10K0005";
        int at = random.nextInt(code.length());
        var slip =
                switch (random.nextInt(3)) {
                    case 0 -> code.substring(0, at) + code.substring(at + 1);
                    case 1 -> code.substring(0, at) + "X" + code.substring(at);
                    default -> code.substring(0, at) + "W" + code.substring(at + 1);
                };
        assertThat(NearSerials.of(slip)).as("seed %d: %s", seed, slip).contains(code);
        assertThat(match("7X06|" + slip)).isEqualTo(new LineMatch.Unknown());
    }
}
