package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Streams the facts of a month out of the database, within the caller's transaction and as it sees them. */
@Component
class FactReader {

    private static final long TOLD_EVERY_ROWS = 10_000;

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Ports ports;

    FactReader(DataSource database, JdbcClient jdbc, Ports ports) {
        this.database = database;
        this.jdbc = jdbc;
        this.ports = ports;
    }

    /** The facts of the month that transactions below the mark recorded; statements after it read these. */
    void span(YearMonth month, long below) {
        Map<String, String> zones = new TreeMap<>();
        ports.all().forEach(port -> zones.put(port.code().value(), port.zone().getId()));
        jdbc.sql("""
                        SELECT set_config('gatehouse.archive_from', :from, true),
                               set_config('gatehouse.archive_until', :until, true),
                               set_config('gatehouse.archive_below', :below, true),
                               set_config('gatehouse.archive_zones', :zones, true)
                        """)
                .param("from", month.atDay(1).toString())
                .param("until", month.plusMonths(1).atDay(1).toString())
                .param("below", Long.toString(below))
                .param("zones", JsonMapper.shared().writeValueAsString(zones))
                .query((_, _) -> true)
                .single();
    }

    /** @param rows told how many more rows were read */
    void read(ArchivedFact fact, Spool spool, LongConsumer rows) throws SQLException, IOException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(fact.copySql());
            try {
                long untold = 0;
                for (byte @Nullable [] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
                    spool.put(fact, Objects.requireNonNull(line));
                    if (++untold == TOLD_EVERY_ROWS) {
                        rows.accept(untold);
                        untold = 0;
                    }
                }
                rows.accept(untold);
            } finally {
                // read to its end: a request to cancel may come too late and meet the next statement
                while (copy.isActive()) {
                    copy.readFromCopy();
                }
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
