package dev.hoshu.server.webhook;

import dev.hoshu.server.frontdoor.PublicAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Hands one event to one endpoint, signed, and says what came of it. */
@Component
class Sender {

    private static final int GONE = 410;
    private static final Set<Integer> LATER = Set.of(429, 503);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private final Post post;
    private final WebhookSettings settings;
    private final PublicAddress address;

    Sender(Post post, WebhookSettings settings, PublicAddress address) {
        this.post = post;
        this.settings = settings;
        this.address = address;
    }

    /** Posts an event. */
    Answer send(String url, UUID id, String body, List<String> secrets) {
        // The time of the try by the real clock: receivers refuse what is old.
        long seconds = System.currentTimeMillis() / 1000;
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", CloudEventBody.MEDIA_TYPE + "; charset=UTF-8");
        headers.put("webhook-id", id.toString());
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put("webhook-signature", Signature.of(secrets, id.toString(), seconds, body));
        try {
            return judged(
                    post.send(
                            endpoint(url), "POST", headers, body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return new Answer.NotYet(null, Said.line(String.valueOf(e.getMessage())), null);
        }
    }

    /**
     * Whether an endpoint says by the CloudEvents handshake that it takes events of this server
     * (HTTP 1.1 Web Hooks for Event Delivery, section 4).
     */
    boolean isAllowed(String url) {
        var origin = origin();
        try {
            var heard =
                    post.send(
                            endpoint(url),
                            "OPTIONS",
                            Map.of("WebHook-Request-Origin", origin),
                            new byte[0]);
            var allowed = heard.headers().getOrDefault("webhook-allowed-origin", "");
            return heard.status() < 300 && (allowed.equals("*") || allowed.equals(origin));
        } catch (IOException e) {
            return false;
        }
    }

    private String origin() {
        var host = URI.create(address.of("/")).getHost();
        return host == null ? "hoshu" : host;
    }

    private Endpoint endpoint(String url) throws IOException {
        return switch (Endpoint.read(url, settings.allowsPrivate())) {
            case Endpoint.Reading.Understood(var endpoint) -> endpoint;
            case Endpoint.Reading.Fault(var why) -> throw new IOException(why.en());
        };
    }

    private static Answer judged(Post.Heard heard) {
        int status = heard.status();
        var said = "HTTP " + status;
        if (status < 300) {
            return new Answer.Taken(status, said);
        }
        if (status == GONE) {
            return new Answer.Gone(status, said + ": nobody is there for it any more.");
        }
        if (status < 400) {
            return new Answer.NotYet(
                    status, said + ": what leads elsewhere is not followed.", null);
        }
        return new Answer.NotYet(
                status, said, LATER.contains(status) ? asked(heard.headers()) : null);
    }

    private static @Nullable Duration asked(Map<String, String> headers) {
        var after = headers.getOrDefault("retry-after", "");
        if (!after.matches("\\d{1,6}")) {
            return null;
        }
        var asked = Duration.ofSeconds(Long.parseLong(after));
        return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
    }
}
