package org.gatehouse.statistics.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The files of version 1, as others may rely on them: what changes here needs another version. */
class ArchiveContractTest {

    private static final YearMonth MONTH = YearMonth.of(2022, 2);

    private static StatisticsAlone house;
    private static Duck duck;

    @BeforeAll
    static void a_month() throws SQLException {
        house = new StatisticsAlone();
        house.clock().set(Instant.parse("2022-03-02T00:00:00Z"));
        house.jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        SELECT pg_current_xact_id()::text::bigint, CAST(at AS timestamptz), DATE '2022-02-15', port, 'ENTRY', 'AIR',
                               'FOREIGNER', 'DESK', 'ADMITTED', false, 1
                        FROM (VALUES ('2022-02-14 16:00Z', 'CNPVG'), ('2022-02-15 15:59Z', 'CNPVG'), ('2022-02-17 03:00Z', 'CNPVG'),
                                     ('2022-02-15 03:00Z', 'XXXXX')) AS told(at, port)
                        """).update();
        house.conveyances(LocalDate.of(2022, 2, 3), "CNPVG", "AIR", "EXIT", "AIRCRAFT", 2);
        house.jdbc().sql("""
                        INSERT INTO screening.fact_match VALUES
                            (pg_current_xact_id()::text::bigint, now(), DATE '2022-02-03', 'CNPVG', 'ENTRY', 'RAISED', 'CROSSING',
                             'PERSON', 'REFER', NULL, 1)
                        """).update();
        house.jdbc().sql("""
                        INSERT INTO stays.fact_irregular VALUES
                            (pg_current_xact_id()::text::bigint, now(), DATE '2022-02-03', 'CNPVG', 'OVERSTAY', 'CONCLUDED',
                             'EXCUSED', 1)
                        """).update();
        house.door(Archives.class).seal(MONTH, "system:test", (_, _) -> {});
        duck = Duck.open("256MB", RealPostgres.emptyHome());
    }

    @AfterAll
    static void close() {
        duck.close();
        house.close();
    }

    private static Path file(String name) {
        return house.door(ArchiveFolder.class).of(MONTH, 1).resolve(name);
    }

    private static List<String> columns(String name) {
        return duck.jdbc()
                .sql("DESCRIBE SELECT * FROM read_parquet(:file, hive_partitioning = false)")
                .param("file", file(name).toString())
                .query((row, _) -> row.getString("column_name") + " " + row.getString("column_type"))
                .list();
    }

    @Test
    void columns_are_the_published_ones() {
        assertThat(columns("persons-inspected.air.parquet"))
                .containsExactly(
                        "day DATE",
                        "hour SMALLINT",
                        "port VARCHAR",
                        "direction VARCHAR",
                        "mode VARCHAR",
                        "nationality_group VARCHAR",
                        "channel VARCHAR",
                        "outcome VARCHAR",
                        "second_line BOOLEAN",
                        "quantity SMALLINT");
        assertThat(columns("conveyances-inspected.air.parquet"))
                .containsExactly(
                        "day DATE",
                        "hour SMALLINT",
                        "port VARCHAR",
                        "direction VARCHAR",
                        "mode VARCHAR",
                        "kind VARCHAR",
                        "cargo BOOLEAN",
                        "quantity SMALLINT");
        assertThat(columns("list-alerts.all.parquet"))
                .containsExactly(
                        "day DATE",
                        "port VARCHAR",
                        "direction VARCHAR",
                        "event VARCHAR",
                        "place VARCHAR",
                        "kind VARCHAR",
                        "action VARCHAR",
                        "outcome VARCHAR",
                        "quantity SMALLINT");
        assertThat(columns("signals.none.parquet"))
                .containsExactly(
                        "day DATE",
                        "port VARCHAR",
                        "indicator VARCHAR",
                        "event VARCHAR",
                        "outcome VARCHAR",
                        "quantity SMALLINT");
        assertThat(columns("warnings.none.parquet"))
                .containsExactly(
                        "day DATE",
                        "port VARCHAR",
                        "indicator VARCHAR",
                        "level VARCHAR",
                        "event VARCHAR",
                        "outcome VARCHAR",
                        "quantity SMALLINT");
        assertThat(columns("irregular-stays.all.parquet"))
                .containsExactly(
                        "day DATE",
                        "port VARCHAR",
                        "kind VARCHAR",
                        "event VARCHAR",
                        "outcome VARCHAR",
                        "quantity SMALLINT");
    }

    @Test
    void a_file_says_what_it_is() {
        Map<String, String> said = new TreeMap<>();
        duck.jdbc()
                .sql("SELECT decode(key) AS name, decode(value) AS said FROM parquet_kv_metadata(:file)")
                .param("file", file("persons-inspected.air.parquet").toString())
                .query((row, _) -> said.put(row.getString("name"), row.getString("said")))
                .list();
        assertThat(said)
                .containsEntry("schema", "gatehouse-archive-1")
                .containsEntry("fact", "persons-inspected")
                .containsEntry("month", "2022-02")
                .containsEntry("vintage", "1");
        assertThat(duck.jdbc()
                        .sql("SELECT DISTINCT compression FROM parquet_metadata(:file)")
                        .param("file", file("persons-inspected.air.parquet").toString())
                        .query(String.class)
                        .list())
                .containsExactly("ZSTD");
    }

    /** The hour is the port's; there is none where the record is of another day, or the port is not known. */
    @Test
    void rows_tell_the_hour_at_the_port_and_no_instant() {
        assertThat(duck.jdbc()
                        .sql("""
                                SELECT port || ' ' || COALESCE(CAST(hour AS varchar), 'none') AS told
                                FROM read_parquet(:file, hive_partitioning = false)
                                """)
                        .param("file", file("persons-inspected.air.parquet").toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("CNPVG 0", "CNPVG 23", "CNPVG none", "XXXXX none");
    }

    @Test
    void an_alert_without_an_outcome_has_the_empty_one() {
        assertThat(duck.jdbc()
                        .sql("SELECT outcome FROM read_parquet(:file, hive_partitioning = false)")
                        .param("file", file("list-alerts.all.parquet").toString())
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void the_manifest_is_canonical_and_names_what_others_need() throws java.io.IOException {
        String manifest = java.nio.file.Files.readString(file(Manifest.FILE));
        assertThat(manifest)
                .startsWith(
                        "{\"asOf\":\"2022-03-02T00:00:00Z\",\"files\":[{\"fact\":\"persons-inspected\",\"group\":\"air\","
                                + "\"name\":\"persons-inspected.air.parquet\",\"octets\":")
                .contains(
                        "\"quantity\":4,\"rows\":4,\"sha256\":\"",
                        "\"month\":\"2022-02\",\"previous\":\"\",\"scale\":1,\"schema\":\"gatehouse-archive-1\"")
                .doesNotContain(" ", "\n")
                .endsWith("\"vintage\":1}");
    }
}
