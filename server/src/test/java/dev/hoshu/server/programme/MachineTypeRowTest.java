package dev.hoshu.server.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hoshu.domain.catalog.EndOfSupport;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** EOS-1: none announced, unknown, and a day are three things. */
class MachineTypeRowTest {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 31);

    @Test
    void whatIsSaidIsReadAsItIsSaid() {
        assertThat(MachineTypeRow.endOfSupport("ANNOUNCED", DAY))
                .isEqualTo(new EndOfSupport.EndsOn(DAY));
        assertThat(MachineTypeRow.endOfSupport("NONE_ANNOUNCED", null))
                .isEqualTo(new EndOfSupport.NoneAnnounced());
        assertThat(MachineTypeRow.endOfSupport("UNKNOWN", null))
                .isEqualTo(new EndOfSupport.Unknown());
    }

    @Test
    void whatIsNotSaidIsUnknownAndNeverNone() {
        assertThat(MachineTypeRow.endOfSupport(null, null)).isEqualTo(new EndOfSupport.Unknown());
        assertThat(MachineTypeRow.endOfSupport("WITHDRAWN", null))
                .isEqualTo(new EndOfSupport.Unknown());
        assertThat(MachineTypeRow.endOfSupport("ANNOUNCED", null))
                .isEqualTo(new EndOfSupport.Unknown());
    }
}
