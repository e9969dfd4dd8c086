package dev.hoshu.server.attachment;

/** Where a picture ends in a file; what stands after it belongs to something else. */
final class EndOfPicture {

    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final int MARKER = 0xff;
    private static final int START_OF_IMAGE = 0xd8;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private EndOfPicture() {}

    /** The bytes up to the end of the chunk IEND; -1 if the chunks do not lead there. */
    static int png(byte[] content) {
        int at = PNG_SIGNATURE;
        while (at + PNG_FRAME <= content.length) {
            long length = Integer.toUnsignedLong(number(content, at));
            boolean end =
                    content[at + 4] == 'I'
                            && content[at + 5] == 'E'
                            && content[at + 6] == 'N'
                            && content[at + 7] == 'D';
            if (length > content.length - at - PNG_FRAME) {
                return -1;
            }
            at += PNG_FRAME + (int) length;
            if (end) {
                return length == 0 ? at : -1;
            }
        }
        return -1;
    }

    private static int number(byte[] content, int at) {
        return ((content[at] & 0xff) << 24)
                | ((content[at + 1] & 0xff) << 16)
                | ((content[at + 2] & 0xff) << 8)
                | (content[at + 3] & 0xff);
    }

    /**
     * The bytes up to the last picture's end marker, and zeros after it; -1 if the markers do not
     * lead there. Cameras put further pictures behind the first one (CIPA DC-007), whole ones.
     */
    static int jpeg(byte[] content) {
        int at = 0;
        while (starts(content, at)) {
            at = oneJpeg(content, at + 2);
            if (at < 0) {
                return -1;
            }
            int after = at;
            while (after < content.length && content[after] == 0) {
                after++;
            }
            if (after == content.length || starts(content, after)) {
                at = after;
            }
        }
        return at;
    }

    private static boolean starts(byte[] content, int at) {
        return at + 1 < content.length
                && (content[at] & 0xff) == MARKER
                && (content[at + 1] & 0xff) == START_OF_IMAGE;
    }

    private static int oneJpeg(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length) {
            if ((content[at] & 0xff) != MARKER) {
                return -1;
            }
            int marker = content[at + 1] & 0xff;
            if (marker == END_OF_IMAGE) {
                return at + 2;
            }
            if (marker == MARKER) {
                at++; // Fill bytes may stand before a marker.
                continue;
            }
            if (at + 3 >= content.length) {
                return -1;
            }
            int length = ((content[at + 2] & 0xff) << 8) | (content[at + 3] & 0xff);
            at += 2 + length;
            if (marker == START_OF_SCAN) {
                at = endOfScan(content, at);
            }
        }
        return -1;
    }

    /** In the data of a scan a marker's first byte is followed by 0 or by a restart marker. */
    private static int endOfScan(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length) {
            int next = content[at + 1] & 0xff;
            boolean marker = (content[at] & 0xff) == MARKER;
            if (marker && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return content.length;
    }
}
