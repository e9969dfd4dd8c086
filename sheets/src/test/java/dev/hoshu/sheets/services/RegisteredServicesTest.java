package dev.hoshu.sheets.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.sheets.Sheets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/** What it takes to have a pack on record as registered. */
class RegisteredServicesTest {

    private static final RegisteredServices SERVICES = new RegisteredServices();
    private static final String HEADER =
            "pack_serial,part_number,machine_number,serial_number,ordered_on,registered_on,start,end\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    REG-2 with the pack's serial number          | LS00000001,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25 | read
                    REG-2 without it                             | ,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25 | The cell is empty
                    REG-2 blanks are no serial number            | '   ,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25' | The cell is empty
                    REG-2 four characters are one                | LS01,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25 | read
                    REG-2 three are none                         | LS1,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25 | not of this column's form
                    REG-2 the address of the page in its place   | https://example.com/r,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25 | not of this column's form
                    CAT-10 without a machine                     | LS00000001,5WS7Z10713,,J35J5RYC,,,2023-04-26,2026-04-25 | The cell is empty
                    CAT-10 without the machine's serial number   | LS00000001,5WS7Z10713,7X06CTO1WW,,,,2023-04-26,2026-04-25 | The cell is empty
                    CAT-10 without days                          | LS00000001,5WS7Z10713,7X06CTO1WW,J35J5RYC,,,, | The cell is empty
                    """)
    void aPackIsOnRecordWithItsSerialNumberItsMachineAndItsDays(
            String situation, String row, String said) throws IOException {
        var read = Sheets.read(SERVICES, HEADER + row + "\n");

        assertThat(read.records()).hasSize(said.equals("read") ? 1 : 0);
        if (!said.equals("read")) {
            assertThat(read.faults()).anySatisfy(fault -> assertThat(fault).contains(said));
        }
    }

    @Test
    void aSerialNumberStandsForOnePackHoweverItIsWritten() throws IOException {
        var rest = ",5WS7Z10713,7X06CTO1WW,J35J5RYC,,,2023-04-26,2026-04-25\n";
        var read =
                Sheets.read(
                        SERVICES,
                        HEADER + "LS00000001" + rest + "ls00000001" + rest + "LS00000002" + rest);

        assertThat(read.records().stream().map(SERVICES::key))
                .as("REG-3 the first two are one pack, and REG-2 names it")
                .containsExactly("LS00000001", "LS00000001", "LS00000002");
    }
}
