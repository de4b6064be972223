package org.gatehouse.screening.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files of imports that have not ended, piece by piece, so that none has to fit into memory. */
@Component
public class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    ImportFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void write(UUID id, int file, InputStream content) throws IOException {
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.sql("""
                            INSERT INTO screening.import_octets (import, file, number, octets)
                            VALUES (:id, :file, :number, :octets)
                            """)
                    .param("id", id)
                    .param("file", file)
                    .param("number", number++)
                    .param("octets", piece)
                    .update();
        }
    }

    public void copy(UUID id, int file, OutputStream out) throws IOException {
        int number = 0;
        for (Optional<byte[]> piece = piece(id, file, number); piece.isPresent(); piece = piece(id, file, ++number)) {
            out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(UUID id, int file, int number) {
        return jdbc.sql("""
                        SELECT octets FROM screening.import_octets
                        WHERE import = :id AND file = :file AND number = :number
                        """)
                .param("id", id)
                .param("file", file)
                .param("number", number)
                .query((row, _) -> row.getBytes("octets"))
                .optional();
    }

    public void forget(UUID id) {
        jdbc.sql("DELETE FROM screening.import_octets WHERE import = :id")
                .param("id", id)
                .update();
    }
}
