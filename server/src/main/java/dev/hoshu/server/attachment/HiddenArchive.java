package dev.hoshu.server.attachment;

/**
 * Whether a file can be read as a ZIP archive too. Such an archive is found from its end, so
 * anything may stand before it: a file that opens as a paper here and as a program there.
 */
final class HiddenArchive {

    private static final int RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private HiddenArchive() {}

    /** Whether an end-of-central-directory record reaches to the end of the file. */
    static boolean endsIn(byte[] content) {
        int last = content.length - RECORD;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (content[at] == 'P'
                    && content[at + 1] == 'K'
                    && content[at + 2] == 5
                    && content[at + 3] == 6
                    && comment(content, at) == last - at) {
                return true;
            }
        }
        return false;
    }

    private static int comment(byte[] content, int at) {
        return (content[at + 20] & 0xff) | ((content[at + 21] & 0xff) << 8);
    }
}
