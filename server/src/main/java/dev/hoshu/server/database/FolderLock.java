package dev.hoshu.server.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * One Hoshu per data folder. The operating system gives the lock back when its holder dies, however
 * it dies, so it is never stale. The file it lies on is opened by nothing else: closing any other
 * channel on it would give it back early.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock; empty if another Hoshu, or another part of this one, holds it. */
    static Optional<FolderLock> take(DataFolder folder) {
        FileChannel channel;
        try {
            channel =
                    FileChannel.open(
                            folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw folder.refusal(e);
        }
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(channel, lock));
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // Held in this very process. The channel stays open on purpose: POSIX takes all of a
            // process's locks on a file away
            // when any of its channels on that file is closed.
            return Optional.empty();
        } catch (IOException e) {
            throw folder.refusal(e);
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
