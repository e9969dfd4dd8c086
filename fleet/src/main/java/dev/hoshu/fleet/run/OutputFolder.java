package dev.hoshu.fleet.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * The folder of a run. What is under way lies in {@code work}; what is done was moved to its place
 * and then noted in {@code done}.
 */
public final class OutputFolder {

    private static final String JOB = "job.json";

    private final FileSystem files;
    private final Path root;

    private OutputFolder(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /**
     * The folder of a run with these words, new or begun by an earlier one with the same words.
     *
     * @param told everything on which the result hangs, as JSON
     * @throws IOException if it cannot be read or written
     * @throws IllegalArgumentException if a run with other words has begun there
     */
    public static OutputFolder open(String folder, String told, Configuration hadoop)
            throws IOException {
        var root = new Path(folder);
        var files = root.getFileSystem(hadoop);
        // Checksums in hidden files beside each file are for disks of another time.
        files.setWriteChecksum(false);
        var out = new OutputFolder(files, files.makeQualified(root));
        var before = out.read(JOB);
        if (before == null) {
            if (files.exists(root) && files.listStatus(root).length > 0) {
                throw new IllegalArgumentException(
                        ("%s には別のファイルがあります。空のフォルダーを指定してください。%n"
                                        + "%s holds other files; name an empty folder.")
                                .formatted(folder, folder));
            }
            out.write(JOB, told);
        } else if (!before.equals(told)) {
            throw new IllegalArgumentException(
                    ("%s には別の指定で始めた実行があります（job.json）。同じ指定で続けるか、別のフォルダーを指定してください。%n%s holds a run"
                         + " begun with other words (job.json). Go on with the same, or name"
                         + " another folder.")
                            .formatted(folder, folder));
        }
        return out;
    }

    /** A place in the folder. */
    public String at(String place) {
        return new Path(root, place).toString();
    }

    /** What is noted of a step that is done; null if it is not. */
    public @Nullable String done(String step) throws IOException {
        return read("done/" + step + ".json");
    }

    /** Notes that a step is done: from here on it is not done again. */
    public void note(String step, String json) throws IOException {
        write("done/" + step + ".json", json);
    }

    /** Moves what is complete to its place, over what an earlier attempt left there. */
    public void move(String from, String to) throws IOException {
        var target = new Path(root, to);
        files.delete(target, true);
        files.mkdirs(target.getParent());
        if (!files.rename(new Path(root, from), target)) {
            throw new IOException("%s cannot be moved to %s.".formatted(from, target));
        }
    }

    /** Removes what an attempt left. */
    public void remove(String place) throws IOException {
        files.delete(new Path(root, place), true);
    }

    /** Writes a small file whole or not at all. */
    public void write(String place, String content) throws IOException {
        var target = new Path(root, place);
        var beside = new Path(root, place + ".new");
        files.mkdirs(target.getParent());
        try (var out = files.create(beside, true)) {
            out.write(content.getBytes(UTF_8));
        }
        files.delete(target, false);
        if (!files.rename(beside, target)) {
            throw new IOException("%s cannot be written.".formatted(target));
        }
    }

    private @Nullable String read(String place) throws IOException {
        var path = new Path(root, place);
        if (!files.exists(path)) {
            return null;
        }
        try (var in = files.open(path)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
