package dev.hoshu.server.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** The server answers under its own names only. */
class HostNamesTest {

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LOCALHOST, true",
        "127.0.0.1, true",
        "127.12.0.9, true",
        "[::1], true",
        "hoshu.example.co.jp, true",
        "Hoshu.Example.co.jp, true",
        "example.co.jp, false",
        "127.0.0.1.attacker.example, false",
        "localhost.attacker.example, false",
        "attacker.example, false",
        "0.0.0.0, false",
        "'', false"
    })
    void onlyOwnNamesAreTaken(String name, boolean taken) {
        var hosts = new HostNames(List.of(" hoshu.example.co.jp ", ""));

        assertThat(hosts.includes(name)).isEqualTo(taken);
    }
}
