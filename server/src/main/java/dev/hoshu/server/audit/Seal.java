package dev.hoshu.server.audit;

import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what is stored and must not be readable in a copy of the database, such as claim codes and
 * secret addresses in mails and kept answers. AES-256 in GCM with a key for each purpose that is
 * made from the installation's, a nonce for each, and bound to the thing's own key.
 */
@Component
public class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    /** Made by Spring. */
    public Seal(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * Closes something.
     *
     * @param purpose what kind of thing it is; what is closed for one purpose opens for no other
     * @param bound the key of the very thing; it opens under no other
     */
    public byte[] close(String purpose, String bound, byte[] open) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, purpose, bound, nonce, open, 0);
        return ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
    }

    /**
     * Opens it again.
     *
     * @throws IllegalStateException if it was closed with another installation's key, for something
     *     else, or was changed since
     */
    public byte[] open(String purpose, String bound, byte[] closed) {
        var nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(closed).get(nonce);
        return run(Cipher.DECRYPT_MODE, purpose, bound, nonce, closed, NONCE_BYTES);
    }

    private byte[] run(
            int mode, String purpose, String bound, byte[] nonce, byte[] bytes, int from) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var key = new SecretKeySpec(secrets.mac(purpose, "1"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s cannot be opened with this installation's key; restore the key file that was in use when it was written."
                            .formatted(bound),
                    e);
        }
    }
}
