package dev.hoshu.server.frontdoor;

import dev.hoshu.domain.rulebook.Sentence;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.stream.Collectors;

/** Reads the bodies of requests; a member that is not known is a fault and never ignored. */
public final class Bodies {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private Bodies() {}

    /**
     * The body as that record.
     *
     * @throws Problem if it cannot be read; it points at the member
     */
    public static <T> T read(byte[] body, Class<T> form) {
        try {
            var read = STRICT.readValue(body, form);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw malformed(e);
        }
        throw missing("");
    }

    private static Problem malformed(JacksonException e) {
        var pointer =
                e instanceof DatabindException d
                        ? d.getPath().stream()
                                .map(r ->
                                        "/"
                                                + (r.getPropertyName() == null
                                                        ? String.valueOf(r.getIndex())
                                                        : r.getPropertyName()))
                                .collect(Collectors.joining())
                        : "";
        return Problem.of(
                        ProblemType.MALFORMED_BODY,
                        new Sentence(
                                "JSON の形か、名前か、値の種類が違います。/openapi.json に形があります。",
                                "Its form, a name or the kind of a value is wrong; /openapi.json"
                                        + " has the form."))
                .at(pointer);
    }

    /** A member that is needed and is not there. */
    public static Problem missing(String pointer) {
        return Problem.of(
                        ProblemType.MALFORMED_BODY,
                        new Sentence(
                                "%s がありません。".formatted(pointer.isEmpty() ? "本文" : pointer),
                                "%s is missing."
                                        .formatted(pointer.isEmpty() ? "The body" : pointer)))
                .at(pointer);
    }

    /** Two members of which only one can be meant. */
    public static Problem both(String one, String other) {
        return Problem.of(
                        ProblemType.MALFORMED_BODY,
                        new Sentence(
                                "%s と %s はどちらか1つだけ書いてください。".formatted(one, other),
                                "Write %s or %s, not both.".formatted(one, other)))
                .at(other);
    }
}
