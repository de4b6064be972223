package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.statistics.archive.ArchivedFact;

/**
 * A year of archived crossings that never were, in files of the published contract: 300 ports of which a few are busy, every day, the
 * hours of ports, and the shares of groups, channels and outcomes that are usual. Rows come out in the order of their columns, as the
 * archive sorts them, so that a hundred millions need no sorting.
 */
final class SyntheticArchive {

    private static final String SHARES = """
            CREATE TABLE port AS
            SELECT 'CN' || chr(65 + CAST(n // 26 AS integer)) || chr(65 + CAST(n % 26 AS integer)) || 'X' AS port,
                   CASE WHEN n % 10 < 4 THEN 'ROAD' WHEN n % 10 < 7 THEN 'AIR' WHEN n % 10 < 8 THEN 'SEA'
                        WHEN n % 10 < 9 THEN 'RAIL' ELSE 'RIVER' END AS mode,
                   1.0 / (n + 1) AS weight
            FROM range(300) AS ports(n);
            CREATE TABLE hour AS
            SELECT CAST(n AS smallint) AS hour, CASE WHEN n < 6 THEN 0.2 WHEN n IN (8, 9, 17, 18) THEN 2.5 ELSE 1.0 END AS weight
            FROM range(24) AS hours(n);
            CREATE TABLE kind AS
            SELECT direction, nationality_group, channel, outcome, second_line, d.weight * g.weight * o.weight AS weight
            FROM (VALUES ('ENTRY', 0.5), ('EXIT', 0.5)) AS d(direction, weight),
                 (VALUES ('CITIZEN', 'DESK', 0.2), ('CITIZEN', 'E_CHANNEL', 0.3), ('HMT_RESIDENT', 'DESK', 0.05),
                         ('HMT_RESIDENT', 'E_CHANNEL', 0.35), ('FOREIGNER', 'DESK', 0.1)) AS g(nationality_group, channel, weight),
                 (VALUES ('ADMITTED', false, 0.996), ('ADMITTED', true, 0.0032), ('REFUSED', true, 0.0006),
                         ('HANDED_OVER', true, 0.0002)) AS o(outcome, second_line, weight)
            WHERE o.outcome <> 'REFUSED' OR g.channel = 'DESK'
            """;

    private static final String PERSONS = """
            COPY (
                WITH cell AS (
                    SELECT day, hour.hour, port.port, kind.direction, port.mode, kind.nationality_group, kind.channel,
                           kind.outcome, kind.second_line,
                           port.weight * hour.weight * kind.weight * getvariable('rows')
                               / (SELECT SUM(weight) FROM port) / (SELECT SUM(weight) FROM hour)
                               / (SELECT SUM(weight) FROM kind) / 28 AS expected
                    FROM (SELECT getvariable('first') + CAST(n AS integer) AS day FROM range(28) AS days(n)) AS days,
                         port, hour, kind
                    WHERE port.mode = upper(getvariable('group'))
                ), counted AS (
                    SELECT *, CAST(floor(expected) AS bigint)
                              + CASE WHEN hash(day, hour, port, direction, nationality_group, channel, outcome, second_line)
                                          / 18446744073709551616.0 < expected - floor(expected) THEN 1 ELSE 0 END AS count
                    FROM cell
                )
                SELECT day, hour, port, direction, mode, nationality_group, channel, outcome, second_line,
                       CAST(1 AS smallint) AS quantity
                FROM (SELECT * FROM counted WHERE count > 0
                      ORDER BY day, hour, port, direction, mode, nationality_group, channel, outcome, second_line) AS sorted,
                     range(count)
            ) TO (getvariable('target')) (FORMAT parquet, COMPRESSION zstd)
            """;

    private static final String CONVEYANCES = """
            COPY (
                SELECT day, hour.hour, port.port, direction, port.mode,
                       CASE port.mode WHEN 'AIR' THEN 'AIRCRAFT' WHEN 'RAIL' THEN 'TRAIN' WHEN 'ROAD' THEN 'MOTOR_VEHICLE'
                            ELSE 'VESSEL' END AS kind, hour.hour % 3 = 0 AS cargo, CAST(1 AS smallint) AS quantity
                FROM (SELECT getvariable('first') + CAST(n AS integer) AS day FROM range(28) AS days(n)) AS days, port, hour,
                     (VALUES ('ENTRY'), ('EXIT')) AS directions(direction)
                WHERE hash(day, hour.hour, port.port, direction) % 100 < 100 * port.weight
                ORDER BY ALL
            ) TO (getvariable('target')) (FORMAT parquet, COMPRESSION zstd)
            """;

    private static final String ALERTS = """
            COPY (
                SELECT getvariable('first') + CAST(n % 28 AS integer) AS day, 'CNAAX' AS port, 'ENTRY' AS direction,
                       'RAISED' AS event, 'CROSSING' AS place, 'PERSON' AS kind, 'REFER' AS action, '' AS outcome,
                       CAST(1 AS smallint) AS quantity
                FROM range(200) AS alerts(n)
            ) TO (getvariable('target')) (FORMAT parquet, COMPRESSION zstd)
            """;

    private static final String IRREGULAR = """
            COPY (
                SELECT getvariable('first') + CAST(n % 28 AS integer) AS day, 'CNAAX' AS port, 'OVERSTAY' AS kind,
                       'FOUND' AS event, '' AS outcome, CAST(1 AS smallint) AS quantity
                FROM range(100) AS stays(n)
            ) TO (getvariable('target')) (FORMAT parquet, COMPRESSION zstd)
            """;

    private static final String SIGNALS = """
            COPY (
                SELECT getvariable('first') + CAST(n % 28 AS integer) AS day, 'CNAAX' AS port, 'queue' AS indicator,
                       'RAISED' AS event, '' AS outcome, CAST(1 AS smallint) AS quantity
                FROM range(50) AS signals(n)
            ) TO (getvariable('target')) (FORMAT parquet, COMPRESSION zstd)
            """;

    private static final String WARNINGS = """
            COPY (
                SELECT getvariable('first') + CAST(n % 28 AS integer) AS day, 'CNAAX' AS port, 'queue' AS indicator,
                       'HIGH' AS level, 'ISSUED' AS event, '' AS outcome, CAST(1 AS smallint) AS quantity
                FROM range(5) AS warnings(n)
            ) TO (getvariable('target')) (FORMAT parquet, COMPRESSION zstd)
            """;

    private static final List<String> GROUPS = List.of("air", "rail", "river", "road", "sea");

    private final Map<ArchivedFact, List<Path>> files = new EnumMap<>(ArchivedFact.class);

    private SyntheticArchive() {}

    /** @param crossings of persons in the year, about */
    static SyntheticArchive write(Connection duck, Path folder, int year, long crossings)
            throws SQLException, IOException {
        var archive = new SyntheticArchive();
        try (Statement statement = duck.createStatement()) {
            for (String each : SHARES.split(";\n")) {
                statement.execute(each);
            }
            for (int month = 1; month <= 12; month++) {
                String first = "%d-%02d-01".formatted(year, month);
                Path vintage =
                        Files.createDirectories(folder.resolve("month=" + first).resolve("vintage=1"));
                statement.execute("SET VARIABLE first = DATE '" + first + "'");
                statement.execute("SET VARIABLE rows = " + crossings / 12);
                for (String group : GROUPS) {
                    statement.execute("SET VARIABLE \"group\" = '" + group + "'");
                    archive.put(statement, ArchivedFact.PERSONS_INSPECTED, vintage, group, PERSONS);
                }
                archive.put(statement, ArchivedFact.CONVEYANCES_INSPECTED, vintage, "all", CONVEYANCES);
                archive.put(statement, ArchivedFact.LIST_ALERTS, vintage, "all", ALERTS);
                archive.put(statement, ArchivedFact.IRREGULAR_STAYS, vintage, "all", IRREGULAR);
                archive.put(statement, ArchivedFact.SIGNALS, vintage, "all", SIGNALS);
                archive.put(statement, ArchivedFact.WARNINGS, vintage, "all", WARNINGS);
            }
        }
        return archive;
    }

    private void put(Statement statement, ArchivedFact fact, Path vintage, String group, String sql)
            throws SQLException {
        Path target = vintage.resolve(fact.code() + "." + group + ".parquet");
        statement.execute("SET VARIABLE target = '" + target + "'");
        statement.execute(sql);
        files.computeIfAbsent(fact, _ -> new ArrayList<>()).add(target);
    }

    Map<ArchivedFact, List<Path>> files() {
        return files;
    }

    /** Octets of all files. */
    long octets() throws IOException {
        long octets = 0;
        for (Path file : files.values().stream().flatMap(List::stream).toList()) {
            octets += Files.size(file);
        }
        return octets;
    }
}
