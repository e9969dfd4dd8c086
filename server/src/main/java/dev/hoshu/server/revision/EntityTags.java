package dev.hoshu.server.revision;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Writes and reads ETags. One has two parts: the version of the thing, and a digest of what was
 * told. An answer may differ while the thing does not, as where it says how much time is left; then
 * the digest differs, and a kept answer is not taken for the new one. Whether a change rests on the
 * present state is told by the version alone.
 */
final class EntityTags {

    private static final Pattern STRONG = Pattern.compile("(W/)?\"([^\"]*)\"");
    private static final int DIGEST_BYTES = 8;

    private EntityTags() {}

    /** The ETag of an answer, quotes included. */
    static String of(long version, byte[] told) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(told);
            return "\"%d-%s\""
                    .formatted(version, HexFormat.of().formatHex(digest, 0, DIGEST_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /**
     * Whether an If-Match names that version: by {@code *}, or by one ETag of it. A weak one never
     * does (RFC 9110, 13.1.1).
     */
    static boolean matches(String ifMatch, long version) {
        return ifMatch.strip().equals("*")
                || STRONG.matcher(ifMatch)
                        .results()
                        .anyMatch(tag ->
                                tag.group(1) == null && tag.group(2).startsWith(version + "-"));
    }
}
