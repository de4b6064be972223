package org.gatehouse.stays.irregular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows against the law are refused by the schema, whoever writes them. */
@HouseTest
class IrregularTableTest {

    private final JdbcTemplate jdbc;

    IrregularTableTest(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private UUID found() {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                INSERT INTO stays.irregular (id, kind, crossing, crossed_at, issuer, document_number, nationality, port, day,
                                             found_at, found_in, state, version)
                VALUES (?, 'EXIT_WITHOUT_ENTRY', ?, now(), 'UTO', 'TABLE', 'UTO', 'CN2CP', '2022-01-15', now(), 1, 'FOUND', 1)
                """, id, UUID.randomUUID());
        return id;
    }

    private UUID hear(UUID irregular) {
        UUID by = UUID.randomUUID();
        hear(irregular, 1, "STATEMENT", "I left by another port.", "en", null, by);
        return by;
    }

    private void hear(
            UUID irregular, int number, String kind, String words, String language, String interpreter, UUID by) {
        jdbc.update("""
                INSERT INTO stays.hearing (irregular, number, kind, words, language, interpreter, heard_by, heard_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, now())
                """, irregular, number, kind, words, language, interpreter, by);
    }

    private void conclude(UUID irregular, int number, String outcome, UUID by) {
        jdbc.update(
                """
                INSERT INTO stays.conclusion (irregular, number, outcome, excuse, correction, words, handed_to, concluded_by,
                                              concluded_at, day, recorded_in)
                VALUES (?, ?, ?, ?, ?, 'Seen.', ?, ?, now(), '2022-01-15', 1)
                """,
                irregular,
                number,
                outcome,
                outcome.equals("EXCUSED") ? "ILLNESS" : null,
                outcome.equals("EXPLAINED") ? UUID.randomUUID() : null,
                outcome.equals("CONFIRMED") ? "Exit-entry office" : null,
                by);
    }

    private void state(UUID irregular, IrregularState state) {
        jdbc.update("UPDATE stays.irregular SET state = ? WHERE id = ?", state.name(), irregular);
    }

    /** Brings a new row to the state by the lawful way. */
    private UUID in(IrregularState state) {
        UUID irregular = found();
        if (state == IrregularState.FOUND) {
            return irregular;
        }
        hear(irregular);
        state(irregular, IrregularState.HEARD);
        if (state != IrregularState.HEARD) {
            conclude(irregular, 1, state.name(), UUID.randomUUID());
            state(irregular, state);
        }
        return irregular;
    }

    @Test
    void the_moves_of_the_table_are_those_of_the_program() {
        for (IrregularState from : IrregularState.values()) {
            for (IrregularState to : IrregularState.values()) {
                if (from == to) {
                    continue;
                }
                UUID irregular = in(from);
                boolean concluded = from == IrregularState.EXPLAINED
                        || from == IrregularState.EXCUSED
                        || from == IrregularState.CONFIRMED;
                if (to == IrregularState.HEARD && from == IrregularState.FOUND) {
                    hear(irregular);
                } else if (to == IrregularState.EXPLAINED
                        || (to != IrregularState.FOUND && from != IrregularState.FOUND)) {
                    if (to != IrregularState.HEARD) {
                        conclude(irregular, concluded ? 2 : 1, to.name(), UUID.randomUUID());
                    }
                }
                if (from.allows(to)) {
                    state(irregular, to);
                } else {
                    assertThatThrownBy(() -> state(irregular, to))
                            .as(from + " to " + to)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCUSED", "CONFIRMED"})
    void nobody_is_judged_unheard(String outcome) {
        assertThatThrownBy(() -> conclude(found(), 1, outcome, UUID.randomUUID()))
                .hasMessageContaining("nobody was heard");
    }

    @Test
    void who_heard_the_person_does_not_confirm() {
        UUID irregular = found();
        UUID officer = hear(irregular);
        state(irregular, IrregularState.HEARD);
        assertThatThrownBy(() -> conclude(irregular, 1, "CONFIRMED", officer)).hasMessageContaining("another officer");
        assertThatCode(() -> conclude(irregular, 1, "EXCUSED", officer)).doesNotThrowAnyException();
    }

    @Test
    void one_of_several_who_heard_does_not_confirm_either() {
        UUID irregular = found();
        UUID first = hear(irregular);
        hear(irregular, 2, "ATTEMPT", "Called twice.", null, null, UUID.randomUUID());
        state(irregular, IrregularState.HEARD);
        assertThatThrownBy(() -> conclude(irregular, 1, "CONFIRMED", first)).hasMessageContaining("another officer");
    }

    @Test
    void a_state_without_its_record_is_none() {
        UUID irregular = found();
        assertThatThrownBy(() -> state(irregular, IrregularState.HEARD)).hasMessageContaining("nobody was heard");
        assertThatThrownBy(() -> state(irregular, IrregularState.EXPLAINED)).hasMessageContaining("by an officer only");
        hear(irregular);
        state(irregular, IrregularState.HEARD);
        assertThatThrownBy(() -> state(irregular, IrregularState.CONFIRMED)).hasMessageContaining("by an officer only");
    }

    @Test
    void nobody_concludes_without_a_name_or_without_words() {
        UUID irregular = in(IrregularState.HEARD);
        assertThatThrownBy(() -> conclude(irregular, 1, "CONFIRMED", null)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO stays.conclusion (irregular, number, outcome, handed_to, words, concluded_by, concluded_at,
                                                      day, recorded_in)
                        VALUES (?, 1, 'CONFIRMED', 'Office', ' ', ?, now(), '2022-01-15', 1)
                        """, irregular, UUID.randomUUID()))
                .hasMessageContaining("concluded_in_words");
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO stays.conclusion (irregular, number, outcome, words, concluded_by, concluded_at, day,
                                                      recorded_in)
                        VALUES (?, 1, 'CONFIRMED', 'Seen.', ?, now(), '2022-01-15', 1)
                        """, irregular, UUID.randomUUID()))
                .hasMessageContaining("handed_on_when_confirmed");
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO stays.conclusion (irregular, number, outcome, words, concluded_by, concluded_at, day,
                                                      recorded_in)
                        VALUES (?, 1, 'EXPLAINED', 'Seen.', ?, now(), '2022-01-15', 1)
                        """, irregular, UUID.randomUUID()))
                .hasMessageContaining("explained_by_a_record");
    }

    @Test
    void a_statement_has_a_language_and_an_attempt_has_a_reason() {
        UUID irregular = found();
        UUID by = UUID.randomUUID();
        assertThatThrownBy(() -> hear(irregular, 1, "STATEMENT", "Words.", null, null, by))
                .hasMessageContaining("a_statement_has_a_language");
        assertThatThrownBy(() -> hear(irregular, 1, "ATTEMPT", "", null, null, by))
                .hasMessageContaining("heard_in_words");
        assertThatThrownBy(() -> hear(irregular, 1, "STATEMENT", "Words.", "en", " ", by))
                .hasMessageContaining("an_interpreter_interprets");
        assertThatThrownBy(() -> hear(irregular, 1, "STATEMENT", "Words.", "en", null, null))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_was_said_found_and_concluded_stays() {
        UUID irregular = in(IrregularState.EXCUSED);
        for (String change : new String[] {
            "UPDATE stays.hearing SET words = 'Other.' WHERE irregular = ?",
            "DELETE FROM stays.hearing WHERE irregular = ?",
            "UPDATE stays.conclusion SET words = 'Other.' WHERE irregular = ?",
            "DELETE FROM stays.conclusion WHERE irregular = ?",
            "UPDATE stays.irregular SET day = '2022-01-16' WHERE id = ?",
            "DELETE FROM stays.irregular WHERE id = ?"
        }) {
            assertThatThrownBy(() -> jdbc.update(change, irregular)).as(change).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> hear(irregular, 2, "ATTEMPT", "Too late.", null, null, UUID.randomUUID()))
                .hasMessageContaining("is concluded");
    }

    @Test
    void the_same_exit_is_found_once() {
        UUID irregular = found();
        UUID crossing = jdbc.queryForObject("SELECT crossing FROM stays.irregular WHERE id = ?", UUID.class, irregular);
        assertThatThrownBy(() -> jdbc.update("""
                        INSERT INTO stays.irregular (id, kind, crossing, crossed_at, issuer, document_number, nationality, port,
                                                     day, found_at, found_in, state, version)
                        VALUES (?, 'EXIT_WITHOUT_ENTRY', ?, now(), 'UTO', 'TABLE', 'UTO', 'CN2CP', '2022-01-15', now(), 1,
                                'FOUND', 1)
                        """, UUID.randomUUID(), crossing))
                .hasMessageContaining("one_finding_of_an_exit");
        assertThat(crossing).isNotNull();
    }
}
