package dev.hoshu.server.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The packed objects of a PDF, which whoever opens it has to unpack whole. They are unpacked here
 * first, into nothing, to see how large they would become; the pages' own streams are not, for
 * nobody here opens them.
 */
final class PackedObjects {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int FARTHEST_DICTIONARY = 16 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKING = Pattern.compile("/(FlateDecode|Fl|LZWDecode|LZW)\\b");

    private PackedObjects() {}

    /** Whether they would come to more than is bearable, or cannot be told. */
    static boolean areTooLarge(byte[] content) {
        long left = MOST_BYTES;
        int from = 0;
        for (int at = next(content, from); at >= 0; at = next(content, from)) {
            from = at + STREAM.length;
            if (at >= 3 && content[at - 1] == 'd' && content[at - 2] == 'n') {
                continue; // endstream
            }
            var dictionary = dictionary(content, at);
            if (!dictionary.contains("/ObjStm") && !dictionary.contains("/XRef")) {
                continue;
            }
            long filters = PACKING.matcher(dictionary).results().count();
            if (filters > 1 || dictionary.contains("/LZW")) {
                return true;
            }
            left -= filters == 0 ? 0 : unpacked(content, from, left);
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    private static int next(byte[] content, int from) {
        for (int at = from; at <= content.length - STREAM.length; at++) {
            if (content[at] == 's'
                    && java.util.Arrays.equals(
                            content, at, at + STREAM.length, STREAM, 0, STREAM.length)) {
                return at;
            }
        }
        return -1;
    }

    /** What stands before a stream since the last object began, its names without escapes. */
    private static String dictionary(byte[] content, int end) {
        int from = Math.max(0, end - FARTHEST_DICTIONARY);
        var text = new String(content, from, end - from, StandardCharsets.ISO_8859_1);
        int since = Math.max(text.lastIndexOf("endobj"), text.lastIndexOf("endstream"));
        return ESCAPED.matcher(text.substring(Math.max(0, since)))
                .replaceAll(m ->
                        java.util.regex.Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    /** How many bytes it unpacks to; more than {@code most} if it would not end before. */
    private static long unpacked(byte[] content, int from, long most) {
        int start = from;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(content, start, content.length - start);
            var nowhere = new byte[64 * 1024];
            long bytes = 0;
            while (bytes <= most && !inflater.finished()) {
                int more = inflater.inflate(nowhere);
                if (more == 0) {
                    break;
                }
                bytes += more;
            }
            return bytes;
        } catch (DataFormatException damaged) {
            return 0; // Whoever opens it finds out.
        } finally {
            inflater.end();
        }
    }
}
