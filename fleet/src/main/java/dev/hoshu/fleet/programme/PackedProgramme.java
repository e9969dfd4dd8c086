package dev.hoshu.fleet.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a programme's folder as bytes, and what is to be otherwise than they say. Two of the
 * same digest decide alike.
 */
public final class PackedProgramme implements Serializable {

    /** The name under which a list lies that holds whatever its date. */
    static final String LIST_IN_PLACE = "list-in-place.xlsx";

    private static final long serialVersionUID = 1L;
    private static final String POLICY = "policy.yaml";

    private final String code;
    private final TreeMap<String, byte[]> files;
    private final TreeMap<String, LocalDate> endsOfSupport;
    private final String digest;

    private PackedProgramme(
            String code, Map<String, byte[]> files, Map<String, LocalDate> endsOfSupport) {
        this.code = code;
        this.files = new TreeMap<>(files);
        this.endsOfSupport = new TreeMap<>(endsOfSupport);
        this.digest = digest(this.files, this.endsOfSupport);
    }

    /**
     * Packs a programme's folder.
     *
     * @param folder the folder, named by the programme's code
     * @throws IOException if a file cannot be read
     */
    public static PackedProgramme of(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (var file : found) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return new PackedProgramme(String.valueOf(folder.getFileName()), files, new TreeMap<>());
    }

    /** The same with other figures, in the form of {@code policy.yaml}. */
    public PackedProgramme withPolicy(byte[] policy) {
        return with(POLICY, policy);
    }

    /** The same with a search list that holds on every day, in the form of the maker's. */
    public PackedProgramme withList(byte[] list) {
        return with(LIST_IN_PLACE, list);
    }

    /** The same with other ends of support by machine type, each the last day of support. */
    public PackedProgramme withEndsOfSupport(Map<String, LocalDate> days) {
        var all = new TreeMap<>(endsOfSupport);
        all.putAll(days);
        return new PackedProgramme(code, files, all);
    }

    private PackedProgramme with(String name, byte[] content) {
        var all = new TreeMap<>(files);
        all.put(name, content.clone());
        return new PackedProgramme(code, all, endsOfSupport);
    }

    /** The programme's code. */
    public String code() {
        return code;
    }

    /** Names its content: another content has another digest. */
    public String digest() {
        return digest;
    }

    Map<String, LocalDate> endsOfSupport() {
        return endsOfSupport;
    }

    /** Writes the files into a new folder of the programme's name below that one. */
    Path unpack(Path parent) throws IOException {
        var folder = Files.createDirectory(parent.resolve(code));
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    private static String digest(Map<String, byte[]> files, Map<String, LocalDate> ends) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                sha.update((name + ' ' + content.length + '\n').getBytes(UTF_8));
                sha.update(content);
            });
            sha.update(ends.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
