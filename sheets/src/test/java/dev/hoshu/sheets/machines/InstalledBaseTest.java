package dev.hoshu.sheets.machines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.installbase.InstalledMachine;
import dev.hoshu.sheets.Sheets;
import dev.hoshu.sheets.services.RegisteredServices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Machines and their services in lines: how they are written by people and by spreadsheet programs.
 */
class InstalledBaseTest {

    private static final InstalledBase MACHINES = new InstalledBase();
    private static final String HEADER =
            "machine_number,serial_number,customer,channel,country_of_sale,country,"
                    + "shipped_from_factory,warranty_start,warranty_end,municipality,pre_owned\n";
    private static final String GOOD =
            "7X06CTO1WW,J35J5RYC,C00046,D-004,JP,JP,2023-04-17,2023-04-26,2026-04-25,23101,no\n";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "7x06-cto1ww,j35j5ryc,C00046,D-004,jp,JP,2023/4/17,2023-04-26,2026-04-25,23101,NO",
                "７Ｘ０６ＣＴＯ１ＷＷ, J35J5RYC　,C00046,D-004,JP,JP,20230417,2023.4.26,2026年4月25日,23101,いいえ",
                "\"7X06CTO1WW\",\"J35J5RYC\",C00046,\"D-004\",JP,JP,2023-04-17,2023-04-26,2026-04-25,23101,no",
                "7X06CTO1WW,J35J5RYC,C00046,D-004,JP,JP,2023-04-17,2023-04-26,2026-04-25,23101,no,,",
            })
    void anIrregularRowMeansTheSameMachine(String row) throws IOException {
        assertThat(Sheets.read(MACHINES, HEADER + row + "\r\n").records()).isEqualTo(good());
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    7X06,J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,no          | without a model
                    7X06CTO1W,J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,no     | 7, 10 or 11
                    7X06CTO1W#,J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,no    | neither a letter nor a digit
                    ,J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,no              | The cell is empty
                    7X06CTO1WW,,,,,,,2023-04-26,2026-04-25,23101,no            | The cell is empty
                    7X06CTO1WW,J3,,,,,,2023-04-26,2026-04-25,23101,no          | not a serial number
                    7X06CTO1WW,J35J5RYC,,,,,,2023-02-29,2026-04-25,23101,no    | no such day
                    7X06CTO1WW,J35J5RYC,,,,,,2023-04-26,2023-04-25,23101,no    | before it starts
                    7X06CTO1WW,J35J5RYC,,,,,,2023-04-26,,23101,no              | The cell is empty
                    7X06CTO1WW,J35J5RYC,,,,,2030-01-01,2023-04-26,2026-04-25,23101,no | after its warranty ended
                    7X06CTO1WW,J35J5RYC,,,Japan,,,2023-04-26,2026-04-25,23101,no | not of this column's form
                    7X06CTO1WW,J35J5RYC,,,,,,2023-04-26,2026-04-25,2310,no     | not of this column's form
                    7X06CTO1WW,J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,maybe | not a known value
                    7X06CTO1WW,J35J5RYC,C00046                                 | The header has 11 columns
                    7X06CTO1WW,J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,no,x  | this row has 12
                    7X06CTO1WW,"J35J5RYC,,,,,,2023-04-26,2026-04-25,23101,no   | quotation marks
                    7X06CTO1WW,"J35"J5RYC,,,,,,2023-04-26,2026-04-25,23101,no  | quotation marks
                    """)
    void aBadRowIsSaidAndTakesNoOtherWithIt(String row, String fault) throws IOException {
        var read = Sheets.read(MACHINES, HEADER + GOOD + row + "\n" + GOOD);

        assertThat(read.records()).hasSize(2).containsOnly(good().getFirst());
        assertThat(read.faults())
                .anySatisfy(f -> assertThat(f).startsWith("Row 3").contains(fault));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ID-4 the same number and serial number        | 7X06CTO1WW | J35J5RYC | true
                    ID-4 the same, typed otherwise                | 7x06-cto1ww | j35j5ryc | true
                    ID-4 another model of the same machine type   | 7X06A02KJP | J35J5RYC | true
                    ID-4 the same serial number on another type   | 7X05CTO1WW | J35J5RYC | false
                    ID-4 another serial number                    | 7X06CTO1WW | J35J5RYD | false
                    """)
    void machineTypeAndSerialNumberTogetherNameAMachine(
            String situation, String number, String serial, boolean same) throws IOException {
        var row = GOOD.replace("7X06CTO1WW", number).replace("J35J5RYC", serial);
        var read = Sheets.read(MACHINES, HEADER + row).records();

        assertThat(read).hasSize(1);
        assertThat(MACHINES.key(read.getFirst()).equals(MACHINES.key(good().getFirst())))
                .isEqualTo(same);
    }

    @Test
    void aServiceWithoutDaysOrBeforeItsOrderIsAFault() throws IOException {
        var read =
                Sheets.read(
                        new RegisteredServices(),
                        """
                        pack_serial,part_number,machine_number,serial_number,ordered_on,registered_on,start,end
                        LS00000001,5WS7Z10713,7X06CTO1WW,J35J5RYC,2023-04-17,2023-04-29,2023-04-26,2026-04-25
                        LS00000002,5WS7Z10713,7X06CTO1WW,J35J5RYC,2023-04-17,2023-04-16,2023-04-26,2026-04-25
                        LS00000003,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,,
                        LS4,5WS7,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25
                        """);

        assertThat(read.records()).hasSize(1);
        assertThat(read.faults()).hasSize(1 + 2 + 2);
    }

    @Test
    void columnsAreFoundByTheirTitlesWhateverTheirOrder() throws IOException {
        var lines =
                """
                保証終了日;Machine_Number;ＳＥＲＩＡＬ＿ＮＵＭＢＥＲ;保証開始日;remark
                2026-04-25;7X06CTO1WW;J35J5RYC;2023-04-26;x
                """;

        assertThat(Sheets.read(MACHINES, lines).records())
                .singleElement()
                .satisfies(m -> assertThat(m.country()).isEqualTo("JP"))
                .satisfies(m -> assertThat(m.customer()).isNull());
    }

    @Test
    void bothEncodingsAndTheirMarksAreTold() throws IOException {
        var lines = HEADER + GOOD.replace("C00046", "（株）東京商事");
        var marked = ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8);

        assertThat(Sheets.read(MACHINES, lines).records())
                .isEqualTo(Sheets.read(MACHINES, marked).records())
                .isEqualTo(
                        Sheets.read(MACHINES, lines.getBytes(Charset.forName("windows-31j")))
                                .records())
                .singleElement()
                .matches(m -> "（株）東京商事".equals(m.customer()));
    }

    @Test
    void aSpoiltCharacterCostsItsRowOnly() throws IOException {
        var many = HEADER + GOOD.replace("C00046", "東京商事").repeat(20);
        var bytes = (many + GOOD).getBytes(StandardCharsets.UTF_8);
        int customer = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("C00046");
        bytes[customer] = (byte) 0xFF;

        var read = Sheets.read(MACHINES, bytes);

        assertThat(read.records()).hasSize(20);
        assertThat(read.faults()).anySatisfy(f -> assertThat(f).startsWith("Row 22"));
    }

    @Test
    void aMachineMayBeHeldWithoutAnyDays() throws IOException {
        var read = Sheets.read(MACHINES, HEADER + "7X06CTO1WW,J35J5RYC,,,,,,,,,\n");

        assertThat(read.records()).singleElement().matches(m -> m.warranty() == null);
        assertThat(MACHINES.cells(read.records().getFirst()).getFirst()).isEqualTo("7X06CTO1WW");
    }

    private static java.util.List<InstalledMachine> good() throws IOException {
        return Sheets.read(MACHINES, HEADER + GOOD).records();
    }
}
