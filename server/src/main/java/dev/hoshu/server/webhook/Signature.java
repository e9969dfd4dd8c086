package dev.hoshu.server.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs deliveries in the manner of <a href="https://www.standardwebhooks.com/">Standard
 * Webhooks</a>: HMAC-SHA256 over id, time and body, once for each secret that counts.
 */
final class Signature {

    /** What a secret begins with. */
    static final String PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private Signature() {}

    /** A new secret of 256 bits. */
    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The header {@code webhook-signature} for those secrets. */
    static String of(List<String> secrets, String id, long seconds, String body) {
        var signed = id + "." + seconds + "." + body;
        return secrets.stream()
                .map(secret -> "v1," + mac(secret, signed))
                .collect(Collectors.joining(" "));
    }

    private static String mac(String secret, String signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
