package org.gatehouse.conveyance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.conveyance.Harbour.GONGBEI;
import static org.gatehouse.conveyance.Harbour.MANZHOULI_RAIL;
import static org.gatehouse.conveyance.Harbour.SHEKOU;
import static org.gatehouse.conveyance.Harbour.nationalOfficer;
import static org.gatehouse.conveyance.Harbour.officerAt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.conveyance.ConveyanceBatches.Inspected;
import org.gatehouse.conveyance.facts.ConveyanceInspectedFact;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ConveyanceBatchesTest {

    private final ConveyanceBatches batches;
    private final Conveyances conveyances;
    private final JdbcClient jdbc;

    ConveyanceBatchesTest(ConveyanceBatches batches, Conveyances conveyances, JdbcClient jdbc) {
        this.batches = batches;
        this.conveyances = conveyances;
        this.jdbc = jdbc;
    }

    private static Inspected aVehicle(Instant at, int number) {
        return new Inspected(
                at, GONGBEI, Direction.ENTRY, ConveyanceKind.MOTOR_VEHICLE, "ZZ%05d".formatted(number), false);
    }

    private static List<Inspected> vehicles(Instant first, int count) {
        var all = new ArrayList<Inspected>();
        for (int i = 0; i < count; i++) {
            all.add(aVehicle(first.plusMillis(i), i));
        }
        return all;
    }

    private static String aKey() {
        return UUID.randomUUID().toString();
    }

    private long recordedOn(LocalDate day) {
        return jdbc.sql("SELECT count(*) FROM conveyance.fact_conveyance_inspected WHERE day = :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    @Test
    void a_batch_is_recorded_once_however_often_it_is_told() {
        var all = vehicles(Instant.parse("2032-01-05T00:00:00Z"), 10);
        var key = aKey();
        assertThat(batches.inspect(key, all, nationalOfficer())).isTrue();
        assertThat(batches.inspect(key, all, nationalOfficer())).isFalse();
        assertThat(recordedOn(LocalDate.parse("2032-01-05"))).isEqualTo(10);
    }

    @Test
    void the_day_is_the_ports_and_the_partition_is_utcs() {
        var at = Instant.parse("2032-02-29T16:00:00Z");
        batches.inspect(aKey(), List.of(aVehicle(at.minusMillis(1), 1), aVehicle(at, 2)), nationalOfficer());
        assertThat(recordedOn(LocalDate.parse("2032-02-29"))).isEqualTo(1);
        assertThat(recordedOn(LocalDate.parse("2032-03-01"))).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM conveyance.move_2032_02 WHERE day >= '2032-02-29'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void one_wrong_row_stops_the_whole_batch() {
        var at = Instant.parse("2032-04-05T00:00:00Z");
        var wrongKind = new Inspected(at, SHEKOU, Direction.EXIT, ConveyanceKind.TRAIN, "G80", false);
        var wrongNumber = new Inspected(at, SHEKOU, Direction.EXIT, ConveyanceKind.VESSEL, "IMO9074728", true);
        for (Inspected wrong : List.of(wrongKind, wrongNumber)) {
            var key = aKey();
            assertThatThrownBy(() -> batches.inspect(key, List.of(aVehicle(at, 1), wrong), nationalOfficer()))
                    .isInstanceOf(ConveyanceProblem.class);
            assertThat(batches.inspect(key, List.of(), nationalOfficer())).isTrue();
        }
        assertThat(recordedOn(LocalDate.parse("2032-04-05"))).isZero();
    }

    @Test
    void an_officer_records_for_no_other_port() {
        var all = vehicles(Instant.parse("2032-05-05T00:00:00Z"), 1);
        assertThatThrownBy(() -> batches.inspect(aKey(), all, officerAt(MANZHOULI_RAIL)))
                .isInstanceOf(ConveyanceProblem.OtherPort.class);
    }

    @Test
    void what_a_batch_records_is_on_the_list_of_the_day() {
        var at = Instant.parse("2032-06-05T00:00:00Z");
        batches.inspect(
                aKey(),
                List.of(new Inspected(at, MANZHOULI_RAIL, Direction.EXIT, ConveyanceKind.TRAIN, "75052", true)),
                nationalOfficer());
        var found = conveyances.list(Harbour.all(MANZHOULI_RAIL, LocalDate.parse("2032-06-05")), nationalOfficer());
        assertThat(found.moves()).singleElement().satisfies(move -> {
            assertThat(move.inspectedAt()).contains(at);
            assertThat(move.status()).isEqualTo(MoveStatus.INSPECTED);
            assertThat(move.cargo()).isTrue();
        });
    }

    @Test
    void batches_that_come_at_once_make_each_month_once() throws Exception {
        try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 8; i++) {
                var all = new ArrayList<Inspected>();
                for (int month = 1; month <= 4; month++) {
                    all.addAll(
                            vehicles(Instant.parse("2033-0" + (i % 2 == 0 ? month : 5 - month) + "-15T00:00:00Z"), 20));
                }
                tasks.add(() -> batches.inspect(aKey(), all, nationalOfficer()));
            }
            for (Future<Boolean> answer : lanes.invokeAll(tasks)) {
                assertThat(answer.get()).isTrue();
            }
        }
        assertThat(recordedOn(LocalDate.parse("2033-02-15"))).isEqualTo(160);
    }

    @Test
    void twenty_thousand_a_second_are_recorded() {
        var at = Instant.parse("2032-08-05T00:00:00Z");
        batches.inspect(aKey(), vehicles(at, 1000), nationalOfficer());
        var all = vehicles(at.plusSeconds(100), 50_000);
        long before = System.nanoTime();
        batches.inspect(aKey(), all, nationalOfficer());
        double rowsPerSecond = 50_000 / ((System.nanoTime() - before) / 1e9);
        System.getLogger("bench")
                .log(System.Logger.Level.INFO, "conveyance batch: %.0f rows/s".formatted(rowsPerSecond));
        assertThat(rowsPerSecond).isGreaterThan(20_000);
    }

    @Test
    void the_fact_view_has_the_columns_of_its_contract() {
        var columns = jdbc.sql("""
                        SELECT column_name || ' ' || data_type
                        FROM information_schema.columns
                        WHERE table_schema || '.' || table_name = :view
                        ORDER BY ordinal_position
                        """)
                .param("view", ConveyanceInspectedFact.VIEW)
                .query(String.class)
                .list();
        assertThat(columns)
                .containsExactly(
                        "recorded_in bigint",
                        "recorded_at timestamp with time zone",
                        "day date",
                        "port text",
                        "direction text",
                        "mode text",
                        "kind text",
                        "cargo boolean",
                        "quantity smallint");
    }

    @Test
    void a_fact_says_what_was_inspected_and_in_which_transaction() {
        var at = Instant.parse("2032-09-05T00:00:00Z");
        var key = aKey();
        batches.inspect(
                key,
                List.of(new Inspected(at, SHEKOU, Direction.EXIT, ConveyanceKind.VESSEL, "IMO9074729", true)),
                nationalOfficer());
        assertThat(jdbc.sql("""
                                SELECT concat_ws(' ', port, direction, mode, kind, cargo, quantity, recorded_at AT TIME ZONE 'UTC')
                                FROM conveyance.fact_conveyance_inspected
                                WHERE recorded_in = (SELECT recorded_in FROM conveyance.batch WHERE key = :key)
                                """).param("key", key).query(String.class).list())
                .containsExactly("CNSHK EXIT SEA VESSEL t 1 2032-09-05 00:00:00");
    }
}
