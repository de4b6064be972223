package org.gatehouse.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checkpoints in the table, and the same lines in a file outside the database, forced to the disk. */
@Component
class CheckpointStore {

    private static final int TAIL_OCTETS = 1 << 20;

    private final JdbcClient jdbc;
    private final AuditKeys keys;
    private final Path file;

    CheckpointStore(JdbcClient jdbc, AuditKeys keys, AuditSettings settings) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.file = settings.checkpoints();
    }

    /** The last checkpoint of the table or the file, whichever is later: a number is never used again. */
    Optional<Checkpoint> last() {
        var inTable = jdbc.sql("SELECT line FROM audit.checkpoint ORDER BY no DESC LIMIT 1")
                .query(String.class)
                .optional()
                .flatMap(this::read);
        var inFile = lastInFile();
        if (inTable.isEmpty() || inFile.isEmpty()) {
            return inTable.or(() -> inFile);
        }
        return inFile.get().no() > inTable.get().no() ? inFile : inTable;
    }

    /** {@return false when another process took the number; then nothing was written} */
    boolean insert(Checkpoint checkpoint) {
        return jdbc.sql("INSERT INTO audit.checkpoint (no, line) VALUES (:no, :line) ON CONFLICT (no) DO NOTHING")
                        .param("no", checkpoint.no())
                        .param("line", checkpoint.line())
                        .update()
                == 1;
    }

    /** Brings to the file what the table has more: the lines of this process, of others, and of one that was killed. */
    void copyToFile() {
        long known = lastInFile().map(Checkpoint::no).orElse(0L);
        List<String> lines = jdbc.sql("SELECT line FROM audit.checkpoint WHERE no > :known ORDER BY no")
                .param("known", known)
                .query((row, number) -> row.getString("line"))
                .list();
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            String text = (endsMidLine() ? "\n" : "") + String.join("\n", lines) + "\n";
            try (var out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var octets = StandardCharsets.UTF_8.encode(text);
                while (octets.hasRemaining()) {
                    out.write(octets);
                }
                out.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints of the audit trail cannot be written to " + file, e);
        }
    }

    /** The last whole line; one that a kill cut short is passed over, and written again by the next copy. */
    private Optional<Checkpoint> lastInFile() {
        var lines = tail().split("\n");
        for (int i = lines.length - 1; i >= 0; i--) {
            var checkpoint = read(lines[i]);
            if (checkpoint.isPresent()) {
                return checkpoint;
            }
        }
        return Optional.empty();
    }

    private boolean endsMidLine() {
        String tail = tail();
        return !tail.isEmpty() && !tail.endsWith("\n");
    }

    private String tail() {
        if (!Files.exists(file)) {
            return "";
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - TAIL_OCTETS);
            byte[] octets = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(octets);
            return new String(octets, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoints of the audit trail cannot be read from " + file, e);
        }
    }

    private Optional<Checkpoint> read(String line) {
        return Checkpoint.read(line, keys.verifying());
    }
}
