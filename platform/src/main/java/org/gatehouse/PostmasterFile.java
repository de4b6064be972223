package org.gatehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a PostgreSQL server writes about itself into its cluster, {@code postmaster.pid}.
 *
 * @param pid its process
 * @param port on which it listens; 0 while it does not say so yet
 * @param ready whether it takes connections
 * @see <a href="https://www.postgresql.org/docs/18/storage-file-layout.html">PostgreSQL, Database File Layout</a>
 */
record PostmasterFile(Path file, long pid, int port, boolean ready) {

    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;

    /** @return empty when there is none, or none that can be read yet */
    static Optional<PostmasterFile> in(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            int port = lines.size() > LINE_OF_PORT
                    ? Integer.parseInt(lines.get(LINE_OF_PORT).strip())
                    : 0;
            boolean ready = lines.size() > LINE_OF_STATUS
                    && lines.get(LINE_OF_STATUS).strip().equals("ready");
            return Optional.of(
                    new PostmasterFile(file, Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Whether that process lives and is a PostgreSQL; after a restart of the machine the number may be another program's. */
    boolean runs() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !isZombie())
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/postgres") || command.endsWith("/postgres (deleted)"))
                .isPresent();
    }

    /** A killed server whose parent has not asked for its exit code yet: the system still lists it. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int state = stat.lastIndexOf(')') + 2;
            return state < stat.length() && stat.charAt(state) == 'Z';
        } catch (IOException _) {
            return false;
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
