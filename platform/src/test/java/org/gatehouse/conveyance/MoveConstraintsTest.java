package org.gatehouse.conveyance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.conveyance.Harbour.SHEKOU;
import static org.gatehouse.conveyance.Harbour.aKey;
import static org.gatehouse.conveyance.Harbour.aVesselAt;
import static org.gatehouse.conveyance.Harbour.officerAt;

import java.time.Instant;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Offers the database the rows that no code of ours would write. */
@HouseTest
class MoveConstraintsTest {

    private final JdbcClient jdbc;
    private final Conveyances conveyances;
    private final SettableClock clock;

    MoveConstraintsTest(JdbcClient jdbc, Conveyances conveyances, SettableClock clock) {
        this.jdbc = jdbc;
        this.conveyances = conveyances;
        this.clock = clock;
    }

    private void offer(String mode, String kind, String status, String announced, String inspected, String cancelled) {
        jdbc.sql("SELECT conveyance.ensure_month('2034-01-01')")
                .query((_, _) -> true)
                .single();
        jdbc.sql("""
                        INSERT INTO conveyance.move (id, port, mode, direction, kind, registration, cargo, status, day, version,
                            announced_at, announced_by, expected_at, inspected_at, inspected_by, recorded_in,
                            cancelled_at, cancelled_by, cancelled_why)
                        SELECT overlay(conveyance.least_id('2034-01-10')::text PLACING left(gen_random_uuid()::text, 8) FROM 25)::uuid,
                            'CNSHK', :mode, 'ENTRY', :kind, 'X1', false, :status, '2034-01-10', 1,
                            CASE WHEN :announced LIKE '%w%' THEN now() END, CASE WHEN :announced LIKE '%b%' THEN 'a' END,
                            CASE WHEN :announced LIKE '%e%' THEN now() END,
                            CASE WHEN :inspected LIKE '%w%' THEN now() END, CASE WHEN :inspected LIKE '%b%' THEN 'a' END,
                            CASE WHEN :inspected LIKE '%t%' THEN 1 END,
                            CASE WHEN :cancelled LIKE '%w%' THEN now() END, CASE WHEN :cancelled LIKE '%b%' THEN 'a' END,
                            CASE WHEN :cancelled LIKE '%y%' THEN 'why' END
                        """)
                .param("mode", mode)
                .param("kind", kind)
                .param("status", status)
                .param("announced", announced)
                .param("inspected", inspected)
                .param("cancelled", cancelled)
                .update();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}")
    @CsvSource({
        "SEA, VESSEL, ANNOUNCED, wbe, -, -",
        "SEA, VESSEL, INSPECTED, -, wbt, -",
        "RIVER, MOTOR_VEHICLE, INSPECTED, wbe, wbt, -",
        "AIR, AIRCRAFT, CANCELLED, wbe, -, wby"
    })
    void a_whole_row_goes_in(
            String mode, String kind, String status, String announced, String inspected, String cancelled) {
        assertThatCode(() -> offer(mode, kind, status, announced, inspected, cancelled))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}")
    @CsvSource({
        "SEA, TRAIN, ANNOUNCED, wbe, -, -",
        "AIR, VESSEL, INSPECTED, -, wbt, -",
        "SEA, VESSEL, ANNOUNCED, -, -, -",
        "SEA, VESSEL, ANNOUNCED, we, -, -",
        "SEA, VESSEL, ANNOUNCED, wb, -, -",
        "SEA, VESSEL, ANNOUNCED, wbe, wbt, -",
        "SEA, VESSEL, INSPECTED, wbe, -, -",
        "SEA, VESSEL, INSPECTED, wbe, wb, -",
        "SEA, VESSEL, INSPECTED, wbe, wt, -",
        "SEA, VESSEL, INSPECTED, wbe, bt, -",
        "SEA, VESSEL, INSPECTED, wbe, wbt, wby",
        "SEA, VESSEL, CANCELLED, wbe, -, -",
        "SEA, VESSEL, CANCELLED, wbe, -, wb",
        "SEA, VESSEL, CANCELLED, wbe, -, wy",
        "SEA, VESSEL, CANCELLED, -, -, wby",
        "SEA, VESSEL, ARRIVED, wbe, -, -"
    })
    void half_a_row_does_not(
            String mode, String kind, String status, String announced, String inspected, String cancelled) {
        assertThatThrownBy(() -> offer(mode, kind, status, announced, inspected, cancelled))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void what_is_concluded_is_never_changed() {
        clock.set(Instant.parse("2034-02-01T00:00:00Z"));
        var officer = officerAt(SHEKOU);
        var move = conveyances.announce(aVesselAt(SHEKOU, clock.instant()), aKey(), officer);
        conveyances.inspect(move.id(), 1, aKey(), officer);
        assertThatThrownBy(() -> jdbc.sql("UPDATE conveyance.move SET cargo = NOT cargo WHERE id = :id")
                        .param("id", move.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("concluded");
    }
}
