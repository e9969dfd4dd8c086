package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days in addresses are days that somebody can mean. */
class DaysTest {

    @Test
    void theYearsOneTo9999AreRead() {
        assertThat(Days.read("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Days.read("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-999999999-01-01",
                "0000-12-31",
                "+10000-01-01",
                "2026-02-30",
                "20261122"
            })
    void whatIsNoDayOrTooFarAwayIsRefused(String typed) {
        assertThatThrownBy(() -> Days.read(typed)).isInstanceOf(DateTimeException.class);
    }
}
