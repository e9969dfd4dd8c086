package dev.hoshu.sheets.watch;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/** A body of JSON from a device: bounded in size, depth and length of numbers and names. */
public final class ReportBody {

    /** The most bytes of one body. */
    public static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 60;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TEXT = 200_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxDocumentLength(LARGEST)
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .build())
                                    .build())
                    // A number beyond every double is still a number, and out of range.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private ReportBody() {}

    /** The body as an object; empty if it is too large or is none. */
    public static Optional<JsonNode> read(byte[] body) {
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
