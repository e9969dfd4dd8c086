package dev.hoshu.server.fleetview;

/** A file as it was sent, small enough to be kept with what it was sent for. */
public final class SentFile {

    private final String name;
    private final byte[] bytes;

    /**
     * A file.
     *
     * @param name its name
     * @param bytes what it holds
     */
    public SentFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** What it holds. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
