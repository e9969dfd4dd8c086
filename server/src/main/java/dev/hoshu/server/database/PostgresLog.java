package dev.hoshu.server.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What PostgreSQL writes about itself.
 *
 * @param file the log
 */
record PostgresLog(Path file) {

    private static final long TURN_OVER_BYTES = 8L << 20;
    private static final int TAIL_BYTES = 4096;

    /** Sets a log that grew large aside, and says where the next words will begin. */
    long begin() throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size > TURN_OVER_BYTES) {
            Files.move(
                    file,
                    file.resolveSibling(file.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return size;
    }

    /** The last words written since then. */
    String since(long start) {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(start, log.length() - TAIL_BYTES);
            var bytes = new byte[(int) Math.max(0, log.length() - from)];
            log.seek(from);
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
