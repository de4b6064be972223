package org.gatehouse.warning;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows against the law are refused by the schema, whoever writes them. */
@HouseTest
class WarningTableTest {

    private static final Instant AT = Instant.parse("2022-01-15T02:00:00Z");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    WarningTableTest(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    private UUID raised() {
        return Analysts.queueOverload(client, "CNSKO", AT).value();
    }

    private void assess(UUID signal, int number, UUID analyst, String opinion) {
        jdbc.update("""
                INSERT INTO warning.assessment (signal, number, analyst, opinion, words, assessed_at)
                VALUES (?, ?, ?, ?, 'Seen.', now())
                """, signal, number, analyst, opinion);
    }

    private void become(UUID signal, String state) {
        boolean settled = !state.equals("HALF_ASSESSED") && !state.equals("DISPUTED");
        jdbc.update("""
                UPDATE warning.signal SET state = ?,
                    settled_at = CASE WHEN ? THEN COALESCE(settled_at, now()) END,
                    settled_in = CASE WHEN ? THEN COALESCE(settled_in, 1) END,
                    settled_day = CASE WHEN ? THEN COALESCE(settled_day, DATE '2022-01-15') END
                WHERE id = ?
                """, state, settled, settled, settled, signal);
    }

    private UUID confirmed(UUID first, UUID second) {
        UUID signal = raised();
        assess(signal, 1, first, "REAL");
        become(signal, "HALF_ASSESSED");
        assess(signal, 2, second, "REAL");
        become(signal, "CONFIRMED");
        return signal;
    }

    private UUID warn(UUID signal, UUID by, String until) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                INSERT INTO warning.warning (id, signal, level, advice_en, advice_zh, valid_from, valid_until, issued_by, issued_at,
                    issued_day, issued_in, state, version)
                VALUES (?, ?, 'RED', 'Help.', '支援。', '2022-01-15T02:00Z', ?::timestamptz, ?, '2022-01-15T02:00Z', '2022-01-15', 1,
                    'ISSUED', 1)
                """, id, signal, until, by);
        return id;
    }

    @Test
    void one_analyst_is_not_two() {
        UUID analyst = UUID.randomUUID();
        UUID signal = raised();
        assess(signal, 1, analyst, "REAL");
        become(signal, "HALF_ASSESSED");
        assertThatThrownBy(() -> assess(signal, 2, analyst, "REAL"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("each_by_another_analyst");
        assertThatThrownBy(() -> become(signal, "CONFIRMED")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void two_who_differ_confirm_nothing_and_there_is_no_fourth() {
        UUID signal = raised();
        assess(signal, 1, UUID.randomUUID(), "REAL");
        become(signal, "HALF_ASSESSED");
        assess(signal, 2, UUID.randomUUID(), "NOT_REAL");
        assertThatThrownBy(() -> become(signal, "CONFIRMED")).isInstanceOf(DataAccessException.class);
        become(signal, "DISPUTED");
        assess(signal, 3, UUID.randomUUID(), "REAL");
        assertThatThrownBy(() -> assess(signal, 4, UUID.randomUUID(), "REAL")).isInstanceOf(DataAccessException.class);
        become(signal, "CONFIRMED");
        assertThatThrownBy(() -> assess(signal, 3, UUID.randomUUID(), "REAL")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_assessed_issues_no_warning_and_of_what_is_not_confirmed_there_is_none() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID signal = confirmed(first, second);
        for (UUID analyst : new UUID[] {first, second}) {
            assertThatThrownBy(() -> warn(signal, analyst, "2022-01-15T08:00Z"))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("who assessed");
        }
        UUID other = raised();
        assertThatThrownBy(() -> warn(other, UUID.randomUUID(), "2022-01-15T08:00Z"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("not confirmed");
        assertThatCode(() -> warn(signal, UUID.randomUUID(), "2022-01-15T08:00Z"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-15T02:00Z", "2022-01-14T02:00Z", "2022-01-29T02:01Z"})
    void a_warning_ends_and_within_fourteen_days(String until) {
        UUID signal = confirmed(UUID.randomUUID(), UUID.randomUUID());
        assertThatThrownBy(() -> warn(signal, UUID.randomUUID(), until)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_issued_does_not_say_what_came_of_it_and_a_warning_in_force_is_not_closed() {
        UUID commander = UUID.randomUUID();
        UUID signal = confirmed(UUID.randomUUID(), UUID.randomUUID());
        UUID warning = warn(signal, commander, "2022-01-15T08:00Z");
        become(signal, "WARNED");
        assertThatThrownBy(() -> tell(signal, commander, "FALSE_POSITIVE", null))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("who issued");
        tell(signal, UUID.randomUUID(), "FALSE_POSITIVE", null);
        Analysts.over(client, new SignalId(signal), AT);
        assertThatThrownBy(() -> become(signal, "CLOSED")).isInstanceOf(DataAccessException.class);
        jdbc.update("UPDATE warning.warning SET state = 'EXPIRED', ended_at = now() WHERE id = ?", warning);
        assertThatCode(() -> become(signal, "CLOSED")).doesNotThrowAnyException();
    }

    private void tell(UUID signal, UUID by, String outcome, String happened) {
        jdbc.update("""
                INSERT INTO warning.outcome (signal, outcome, happened_at, words, told_by, told_at, told_day, told_in)
                VALUES (?, ?, ?::timestamptz, 'So it was.', ?, now(), '2022-01-15', 1)
                """, signal, outcome, happened, by);
    }

    @Test
    void what_happened_belongs_to_a_true_one_and_to_no_other() {
        UUID signal = confirmed(UUID.randomUUID(), UUID.randomUUID());
        assertThatThrownBy(() -> tell(signal, UUID.randomUUID(), "TRUE_POSITIVE", null))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tell(signal, UUID.randomUUID(), "NOT_KNOWN", "2022-01-15T02:00Z"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_was_found_and_said_stays() {
        UUID signal = confirmed(UUID.randomUUID(), UUID.randomUUID());
        for (String against : new String[] {
            "UPDATE warning.signal SET bound = 1 WHERE id = ?",
            "UPDATE warning.signal SET state = 'RAISED' WHERE id = ?",
            "DELETE FROM warning.signal WHERE id = ?",
            "UPDATE warning.assessment SET opinion = 'NOT_REAL' WHERE signal = ?",
            "UPDATE warning.assessment SET words = 'Otherwise.' WHERE signal = ?",
            "DELETE FROM warning.assessment WHERE signal = ?"
        }) {
            assertThatThrownBy(() -> jdbc.update(against, signal)).as(against).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void one_signal_lasts_an_indicator_and_scope() {
        UUID signal = raised();
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO warning.signal (id, indicator, scope, port, threshold, bound, first_value, last_value, peak_value,
                            inspections, raised_at, raised_day, raised_in, last_seen_at, state, version)
                        SELECT gen_random_uuid(), indicator, scope, port, threshold, bound, 1, 1, 1, '{}', now(), raised_day, 1, now(),
                               'RAISED', 1
                        FROM warning.signal WHERE id = ?
                        """, signal))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("one_signal_lasts");
    }

    private void threshold(String state, UUID by, UUID answeredBy, String from) {
        jdbc.update("""
                INSERT INTO warning.threshold (id, indicator, port, number, parameters, review_on, reason, state, proposed_by,
                    proposed_at, effective_from, answered_by, answered_at, answer)
                VALUES (gen_random_uuid(), 'STRANDED', 'CNSKO', ?, '{"PERSONS": 2}', '2022-06-01', 'Why.', ?, ?, '2022-01-15T02:00Z',
                    ?::timestamptz, ?, CASE WHEN ?::uuid IS NULL THEN NULL ELSE TIMESTAMPTZ '2022-01-15T03:00Z' END,
                    CASE WHEN ?::uuid IS NULL THEN NULL ELSE '' END)
                """, (int) (Math.random() * 1_000_000) + 2, state, by, from, answeredBy, answeredBy, answeredBy);
    }

    @ParameterizedTest
    @CsvSource({"true,2022-01-15T03:00Z", "false,2022-01-15T02:30Z"})
    void a_threshold_is_approved_by_another_and_not_for_the_past(boolean same, String from) {
        UUID author = UUID.randomUUID();
        UUID approver = same ? author : UUID.randomUUID();
        assertThatThrownBy(() -> threshold("APPROVED", author, approver, from)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> threshold("APPROVED", author, null, "2022-01-15T03:00Z"))
                .as("a constraint that comes out null would let it in")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> threshold("APPROVED", null, approver, "2022-01-15T03:00Z"))
                .isInstanceOf(DataAccessException.class);
        assertThatCode(() -> threshold("APPROVED", author, UUID.randomUUID(), "2022-01-15T03:00Z"))
                .doesNotThrowAnyException();
    }
}
