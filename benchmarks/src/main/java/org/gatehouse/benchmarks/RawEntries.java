package org.gatehouse.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gatehouse.screening.WatchlistId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The least that entries in force can cost: entries and versions of a list by COPY alone, with what their tables demand. */
final class RawEntries {

    private final DataSource database;

    RawEntries(DataSource database) {
        this.database = database;
    }

    /** @return entries a second */
    double copy(WatchlistId list) throws Exception {
        try (Connection connection = database.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            prepare(connection);
            byte[] entries = out(copy, "COPY (SELECT * FROM screening.entry WHERE watchlist = '%s') TO STDOUT", list);
            byte[] versions = out(copy, """
                    COPY (SELECT v.* FROM screening.entry_version v JOIN screening.entry e ON e.id = v.entry
                          WHERE e.watchlist = '%s') TO STDOUT
                    """, list);
            long start = System.nanoTime();
            long count = copy.copyIn("COPY bare_entry FROM STDIN", new ByteArrayInputStream(entries));
            copy.copyIn("COPY bare_version FROM STDIN", new ByteArrayInputStream(versions));
            return count / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (PreparedStatement entries =
                        connection.prepareStatement("CREATE TABLE bare_entry (LIKE screening.entry INCLUDING ALL)");
                PreparedStatement versions = connection.prepareStatement("""
                        CREATE TABLE bare_version (LIKE screening.entry_version INCLUDING ALL,
                            FOREIGN KEY (entry, kind) REFERENCES bare_entry (id, kind))
                        """)) {
            entries.execute();
            versions.execute();
        }
    }

    private static byte[] out(CopyManager copy, String rows, WatchlistId list) throws Exception {
        var out = new ByteArrayOutputStream(1 << 24);
        copy.copyOut(rows.formatted(list.value()), out);
        return out.toByteArray();
    }
}
