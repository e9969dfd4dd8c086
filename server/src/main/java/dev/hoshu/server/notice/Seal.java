package dev.hoshu.server.notice;

import dev.hoshu.server.audit.Secrets;
import dev.hoshu.server.notice.store.MailRows;

import org.springframework.stereotype.Component;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes what mails say before it is stored: claim codes and secret addresses are in them, and
 * whoever has a copy of the database must not be able to use these. AES-256 in GCM with a key that
 * is made from the installation's, a nonce for each, and bound to the mail's own key.
 */
@Component
class Seal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    Seal(Secrets secrets) {
        this.secrets = secrets;
    }

    MailRows.Sealed close(String once, byte[] open) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, once, nonce, open, 0);
        return new MailRows.Sealed(
                ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array());
    }

    byte[] open(String once, MailRows.Sealed closed) {
        var bytes = closed.bytes();
        var nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(bytes).get(nonce);
        return run(Cipher.DECRYPT_MODE, once, nonce, bytes, NONCE_BYTES);
    }

    private byte[] run(int mode, String once, byte[] nonce, byte[] bytes, int from) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var key = new SecretKeySpec(secrets.mac("mail-seal", "1"), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(once.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The mail %s cannot be opened with this installation's key; restore the key file"
                                    .formatted(once)
                            + " that was in use when it was written.",
                    e);
        }
    }
}
