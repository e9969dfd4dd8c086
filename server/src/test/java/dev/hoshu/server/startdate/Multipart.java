package dev.hoshu.server.startdate;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as a browser or a program sends it. */
public final class Multipart {

    private static final String EDGE = "edge-of-a-part";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** A form with nothing in it. */
    public Multipart() {}

    /** A field. */
    public Multipart field(String name, String value) {
        return part("name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8));
    }

    /** A file. */
    public Multipart file(String name, String fileName, byte[] content) {
        return part(
                "name=\"" + name + "\"; filename=\"" + fileName + "\"",
                "Content-Type: application/pdf\r\n",
                content);
    }

    private Multipart part(String disposition, String more, byte[] content) {
        body.writeBytes(
                ("--"
                                + EDGE
                                + "\r\nContent-Disposition: form-data; "
                                + disposition
                                + "\r\n"
                                + more
                                + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The request with the form as its body. */
    public HttpRequest.Builder in(HttpRequest.Builder request) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }
}
