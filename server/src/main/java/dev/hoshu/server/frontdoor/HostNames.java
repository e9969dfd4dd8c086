package dev.hoshu.server.frontdoor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The host names under which this server answers: the loopback's, and those of {@code
 * hoshu.host-names}.
 */
@Component
class HostNames {

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "[::1]", "::1", "0:0:0:0:0:0:0:1");
    // A name that only begins like an address, such as 127.0.0.1.example.org, is not the loopback.
    private static final Pattern LOOPBACK_ADDRESS = Pattern.compile("127(\\.\\d{1,3}){3}");

    private final Set<String> configured;

    HostNames(@Value("${hoshu.host-names:}") List<String> configured) {
        this.configured =
                configured.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the server answers under that name, written without a port. */
    boolean includes(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(plain)
                || LOOPBACK_ADDRESS.matcher(plain).matches()
                || configured.contains(plain);
    }
}
