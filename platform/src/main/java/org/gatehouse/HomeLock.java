package org.gatehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes sure that one process owns a home. The system lets go of it when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private HomeLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws StartProblem when another process has it, named by its id */
    static HomeLock take(Home home) {
        return tryTake(home).orElseThrow(() -> taken(home));
    }

    /** @return empty when another process has it */
    static Optional<HomeLock> tryTake(Home home) {
        home.create();
        Path file = file(home);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new HomeLock(channel, lock));
        } catch (IOException e) {
            close(channel);
            throw new StartProblem(
                    "The lock file " + file + " cannot be written. Make the home folder writable for this user, or name"
                            + " another one by GATEHOUSE_HOME.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    static StartProblem taken(Home home) {
        return new StartProblem("Another Gatehouse (process " + owner(home) + ") is running in " + home.folder()
                + ". Stop it first, or start this one in another folder: GATEHOUSE_HOME=/some/folder gatehouse ...");
    }

    private static String owner(Home home) {
        try {
            return Files.readString(file(home)).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static Path file(Home home) {
        return home.run().resolve("gatehouse.lock");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException _) {
                // the lock was not taken; there is nothing to give back
            }
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException _) {
            // the system releases it with the process
        }
    }
}
