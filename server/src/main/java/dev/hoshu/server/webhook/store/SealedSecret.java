package dev.hoshu.server.webhook.store;

/** A secret that nobody can read without the installation's key. */
public final class SealedSecret {

    private final byte[] bytes;

    /** Takes the bytes over. */
    public SealedSecret(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
