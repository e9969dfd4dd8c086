package dev.hoshu.server.watch;

import dev.hoshu.sheets.watch.ReportBody;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

import javax.net.ssl.SSLException;

/**
 * Asks one controller. It goes where the controller's own links lead, but never away from it and
 * never outside {@code /redfish/}; how much and how often is bounded, and nothing is waited for
 * long.
 */
final class RedfishClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_REQUESTS = 600;
    private static final int MOST_MEMBERS = 200;
    private static final String PATH = "/redfish/[\\p{Graph}&&[^?#\\\\]]{1,400}";

    private final String address;
    private final String authorization;
    private final HttpClient client;
    private int asked;

    RedfishClient(Controller controller, String password) {
        this.address = controller.address();
        this.authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (controller.user() + ":" + password)
                                                .getBytes(StandardCharsets.UTF_8));
        var builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .followRedirects(HttpClient.Redirect.NEVER);
        var fingerprint = controller.fingerprint();
        if (fingerprint != null) {
            builder.sslContext(TrustedCertificate.context(fingerprint));
        }
        this.client = builder.build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    /** A resource. */
    JsonNode get(String path) {
        var answer = send(request(path).GET());
        if (answer.status() != 200) {
            throw new ControllerFailure(ControllerFault.NO_REDFISH);
        }
        return ReportBody.read(answer.body())
                .orElseThrow(() -> new ControllerFailure(ControllerFault.NO_REDFISH));
    }

    /** Where the links of a member lead, such as {@code Members} or {@code Drives}. */
    static List<String> links(JsonNode resource, String member) {
        var links = new ArrayList<String>();
        for (var one : resource.path(member)) {
            if (one.path("@odata.id").isString() && links.size() < MOST_MEMBERS) {
                links.add(one.path("@odata.id").asString());
            }
        }
        return links;
    }

    /** Makes a resource; where it is. */
    String post(String path, String body) {
        var answer =
                send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        var made = made(answer);
        if (answer.status() / 100 != 2 || made.isEmpty()) {
            throw new ControllerFailure(ControllerFault.NO_EVENTS);
        }
        return made;
    }

    /**
     * Where the answer says that the resource is: in a header, or in the resource itself. Not all
     * of them answer 201, as they should.
     */
    private String made(Answer answer) {
        var location =
                answer.location().isEmpty()
                        ? ReportBody.read(answer.body())
                                .map(made -> made.path("@odata.id").asString(""))
                                .orElse("")
                        : answer.location();
        var path = location.startsWith(address) ? location.substring(address.length()) : location;
        return path.matches(PATH) ? path : "";
    }

    /**
     * Takes a resource away, if it is still there.
     *
     * @throws ControllerFailure if it may be there all the same
     */
    void delete(String path) {
        int status = send(request(path).DELETE()).status();
        if (status / 100 != 2 && status != 404 && status != 410) {
            throw new ControllerFailure(ControllerFault.NO_EVENTS);
        }
    }

    private HttpRequest.Builder request(String path) {
        if (!path.matches(PATH) || path.contains("..")) {
            throw new ControllerFailure(ControllerFault.NO_REDFISH);
        }
        if (++asked > MOST_REQUESTS) {
            throw new ControllerFailure(ControllerFault.TOO_MUCH);
        }
        try {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(ANSWER)
                    .header("Authorization", authorization)
                    .header("Accept", "application/json")
                    .header("OData-Version", "4.0");
        } catch (IllegalArgumentException unfit) {
            throw new ControllerFailure(ControllerFault.NO_REDFISH, unfit);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int status, byte[] body, String location) {}

    private Answer send(HttpRequest.Builder request) {
        checkPlace();
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                var body = in.readNBytes(ReportBody.LARGEST + 1);
                if (body.length > ReportBody.LARGEST) {
                    throw new ControllerFailure(ControllerFault.TOO_MUCH);
                }
                if (response.statusCode() == 401 || response.statusCode() == 403) {
                    throw new ControllerFailure(ControllerFault.NOT_LET_IN);
                }
                return new Answer(
                        response.statusCode(),
                        body,
                        response.headers().firstValue("Location").orElse(""));
            }
        } catch (SSLException e) {
            throw new ControllerFailure(ControllerFault.NOT_TRUSTED, e);
        } catch (IOException e) {
            throw new ControllerFailure(ControllerFault.UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ControllerFailure(ControllerFault.UNREACHABLE, e);
        }
    }

    /** Link-local addresses are those of clouds' own services, and no controller's. */
    private void checkPlace() {
        try {
            var host = Objects.requireNonNull(URI.create(address).getHost());
            for (var one : InetAddress.getAllByName(host)) {
                if (one.isLinkLocalAddress()
                        || one.isMulticastAddress()
                        || one.isAnyLocalAddress()) {
                    throw new ControllerFailure(ControllerFault.UNREACHABLE);
                }
            }
        } catch (UnknownHostException e) {
            throw new ControllerFailure(ControllerFault.UNREACHABLE, e);
        }
    }
}
