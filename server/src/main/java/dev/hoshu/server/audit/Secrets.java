package dev.hoshu.server.audit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's key: what it signs, nobody else can make. It lives in a file that only the
 * server's account may read ({@code hoshu.key-file}), never in the database, so that whoever has a
 * copy of the database has no claim code and cannot mend the chain of the audit. It is made at the
 * first use.
 */
@Component
public class Secrets {

    private static final int KEY_BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final String file;
    private volatile byte[] key = {};

    /** Made by Spring. */
    public Secrets(@Value("${hoshu.key-file:}") String file) {
        this.file = file;
    }

    /**
     * A keyed hash, 32 bytes.
     *
     * @param purpose what it is for; hashes for one purpose say nothing about another's
     * @param text what is signed
     */
    public byte[] mac(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A random secret of 256 bits, in hexadecimal digits. */
    public static String random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The plain hash by which a random secret is kept and found, in hexadecimal digits. */
    public static String sha256(String secret) {
        return sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** The plain hash of bytes, in hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether two are the same, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key() {
        if (key.length == 0) {
            synchronized (this) {
                if (key.length == 0) {
                    key = readOrMake();
                }
            }
        }
        return key;
    }

    private byte[] readOrMake() {
        if (file.isBlank()) {
            throw new IllegalStateException("hoshu.key-file names no file.");
        }
        var path = Path.of(file);
        try {
            if (!Files.exists(path)) {
                make(path);
            }
            var read = HexFormat.of().parseHex(Files.readString(path).strip());
            if (read.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "%s must hold %d bytes in hexadecimal digits; restore it from the backup."
                                .formatted(path, KEY_BYTES));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appears at its place whole or not at all, and whoever was first stays. */
    private static void make(Path path) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var draft = path.resolveSibling(path.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(draft);
        if (Files.getFileStore(path.toAbsolutePath().getRoot())
                .supportsFileAttributeView("posix")) {
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
        Files.writeString(draft, random() + "\n", StandardOpenOption.SYNC);
        try {
            Files.createLink(path, draft);
            Files.delete(draft);
        } catch (FileAlreadyExistsException e) {
            Files.delete(draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
