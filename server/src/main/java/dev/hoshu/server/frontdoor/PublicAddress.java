package dev.hoshu.server.frontdoor;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address by which people reach this server, for links that leave it: in mails, on paper and in
 * calendars. It is {@code hoshu.address}, such as {@code https://hoshu.example.jp}; where nothing
 * is set, this machine's own.
 */
@Component
public class PublicAddress {

    private final Environment environment;

    /** Made by Spring. */
    public PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /**
     * The whole address of a place on this server.
     *
     * @param path beginning with a slash
     */
    public String of(String path) {
        return base() + path;
    }

    private String base() {
        var set = environment.getProperty("hoshu.address", "").strip();
        if (!set.isEmpty()) {
            return set.endsWith("/") ? set.substring(0, set.length() - 1) : set;
        }
        var port =
                environment.getProperty(
                        "local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port;
    }
}
