package dev.hoshu.server.notice;

/** A file that goes with a mail. */
public final class Attachment {

    private static final int LONGEST_NAME = 200;

    private final String fileName;
    private final String mediaType;
    private final byte[] content;

    /**
     * A file.
     *
     * @param fileName its name, without a folder; signs that no file name has are left out
     * @param mediaType such as {@code application/pdf}
     * @param content its bytes
     */
    public Attachment(String fileName, String mediaType, byte[] content) {
        var plain = fileName.replaceAll("[\\p{Cntrl}/\\\\:\"]", "").strip();
        this.fileName =
                plain.isEmpty()
                        ? "file"
                        : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("%s is no media type.".formatted(mediaType));
        }
        this.mediaType = mediaType;
        this.content = content.clone();
    }

    /** Its name, without a folder. */
    public String fileName() {
        return fileName;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Its bytes. */
    public byte[] content() {
        return content.clone();
    }
}
