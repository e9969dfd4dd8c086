package dev.hoshu.server.ask.web;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Answers that the client has not taken yet. Many clients send everything before they read
 * anything; if the writing of answers then held up the reading of questions, both sides would wait
 * for ever. A small backlog is kept in memory, what goes beyond it in a file that is gone at the
 * end.
 */
final class Backlog implements AutoCloseable {

    private static final int MOST_IN_MEMORY = 1 << 20;
    private static final long MOST_IN_FILE = 8L << 30;
    private static final int PIECE = 1 << 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> pieces = new ArrayDeque<>();
    private int inMemory;
    private @Nullable FileChannel file;
    private long written;
    private long taken;
    private boolean complete;
    private @Nullable IOException broken;

    /** Takes what is written to it; never waits for the client. */
    OutputStream writer() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                put(bytes, from, length);
            }
        };
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        lock.lock();
        try {
            if (broken != null) {
                throw new IOException("The client is gone.", broken);
            }
            if (written == taken && inMemory + length <= MOST_IN_MEMORY) {
                pieces.add(java.util.Arrays.copyOfRange(bytes, from, from + length));
                inMemory += length;
            } else {
                append(ByteBuffer.wrap(bytes, from, length));
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void append(ByteBuffer bytes) throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("hoshu-answers", ".jsonl");
            file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        }
        if (written + bytes.remaining() > MOST_IN_FILE) {
            throw new IOException(
                    "The client has left %d bytes of answers untaken.".formatted(written - taken));
        }
        while (bytes.hasRemaining()) {
            written += file.write(bytes, written);
        }
    }

    /** Says that nothing more will be written. */
    void complete() {
        lock.lock();
        try {
            complete = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Passes everything on, in order, until it is complete; a client that is gone ends the writing
     * too.
     */
    void drainTo(OutputStream client) {
        try {
            for (var piece = next(); piece.length > 0; piece = next()) {
                client.write(piece);
                if (isEmpty()) {
                    client.flush();
                }
            }
        } catch (IOException e) {
            lock.lock();
            try {
                broken = e;
            } finally {
                lock.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next piece; empty at the end. */
    private byte[] next() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isEmpty() && !complete) {
                changed.await();
            }
            var piece = pieces.poll();
            if (piece != null) {
                inMemory -= piece.length;
                return piece;
            }
            return file == null || taken == written ? new byte[0] : fromFile(file);
        } finally {
            lock.unlock();
        }
    }

    private byte[] fromFile(FileChannel from) throws IOException {
        var piece = ByteBuffer.allocate((int) Math.min(PIECE, written - taken));
        while (piece.hasRemaining()) {
            taken += from.read(piece, taken);
        }
        if (taken == written) {
            from.truncate(0);
            taken = 0;
            written = 0;
        }
        return piece.array();
    }

    private boolean isEmpty() {
        lock.lock();
        try {
            return pieces.isEmpty() && taken == written;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
