package org.gatehouse.screening.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;

import java.util.List;
import java.util.UUID;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.MatchState;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.facts.MatchFact;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows against the law are refused by the schema. */
@HouseTest
class MatchTableTest {

    /** Others read these rows too. */
    private static final String SUBJECT = """
            {"names":[{"primary":"ROW","secondary":"OF A TABLE"}],"birth":"1980-01-15","nationalities":["UTO"],"papers":[],
             "documentCode":"P"}
            """;

    private final Watchlists lists;
    private final Entries entries;
    private final JdbcTemplate jdbc;
    private Entries.Entry entry;

    MatchTableTest(Watchlists lists, Entries entries, JdbcTemplate jdbc) {
        this.lists = lists;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void an_entry() {
        entry = released(entries, aDraft(released(lists, aList()).id(), aPerson(aNumber())));
    }

    private UUID aMatch() {
        UUID id = UUID.randomUUID();
        insert(id, UUID.randomUUID(), null, "OPEN", SUBJECT);
        return id;
    }

    private void insert(UUID id, UUID crossing, UUID stay, String state, String subject) {
        jdbc.update("""
                INSERT INTO screening.match (id, entry, version, watchlist, kind, action, crossing, stay, port, direction,
                    likeness, score, sequence, as_of, subject, explanation_en, explanation_zh, raised_at, raised_day,
                    raised_in, state)
                VALUES (?, ?, 1, ?, 'PERSON', 'REFER', ?, ?, 'CN2CP', 'ENTRY', 'NAME', 0.9, 1, now(), ?::jsonb, 'same', '同',
                    now(), '2022-01-15', 1, ?)
                """, id, entry.id().value(), entry.list().value(), crossing, stay, subject, state);
    }

    private void resolve(UUID match, int number, String outcome, String words) {
        jdbc.update("""
                INSERT INTO screening.resolution (match, number, outcome, resolved_by, resolved_at, day, words, recorded_in)
                VALUES (?, ?, ?, ?, now(), '2022-01-15', ?, 1)
                """, match, number, outcome, UUID.randomUUID(), words);
    }

    private void state(UUID match, MatchState state) {
        jdbc.update("UPDATE screening.match SET state = ? WHERE id = ?", state.name(), match);
    }

    @Test
    void the_moves_of_the_table_are_those_of_the_program() {
        for (MatchState from : MatchState.values()) {
            for (MatchState to : MatchState.values()) {
                if (from == to || from == MatchState.LAPSED || to == MatchState.LAPSED || to == MatchState.OPEN) {
                    continue;
                }
                UUID match = aMatch();
                int number = 1;
                if (from != MatchState.OPEN) {
                    resolve(match, number++, from.name(), "Seen.");
                    state(match, from);
                }
                resolve(match, number, to.name(), "Seen.");
                if (from.allows(to)) {
                    state(match, to);
                } else {
                    assertThatThrownBy(() -> state(match, to))
                            .as(from + " to " + to)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
    }

    @Test
    void a_match_begins_open_at_one_place_and_whole() {
        UUID here = UUID.randomUUID();
        for (Runnable unlawful : List.<Runnable>of(
                () -> insert(UUID.randomUUID(), here, null, "SAME_PERSON", SUBJECT),
                () -> insert(UUID.randomUUID(), here, here, "OPEN", SUBJECT),
                () -> insert(UUID.randomUUID(), null, null, "OPEN", SUBJECT),
                () -> insert(UUID.randomUUID(), here, null, "OPEN", null))) {
            assertThatThrownBy(unlawful::run).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void nobody_changes_what_was_compared_and_nobody_resolves_without_an_officer_and_words() {
        UUID match = aMatch();
        for (String unlawful : List.of(
                "UPDATE screening.match SET score = 0.1 WHERE id = ?",
                "UPDATE screening.match SET subject = '{\"other\": 1}' WHERE id = ?",
                "UPDATE screening.match SET subject = NULL, explanation_en = NULL, explanation_zh = NULL, erased_at = now() WHERE id = ?",
                "UPDATE screening.match SET state = 'SAME_PERSON' WHERE id = ?",
                "UPDATE screening.match SET state = 'LAPSED' WHERE id = ?",
                "DELETE FROM screening.match WHERE id = ?")) {
            assertThatThrownBy(() -> jdbc.update(unlawful, match)).as(unlawful).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> resolve(match, 1, "SAME_PERSON", null)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> resolve(match, 1, "SAME_PERSON", " ")).isInstanceOf(DataAccessException.class);
        resolve(match, 1, "SAME_PERSON", "Seen.");
        assertThatThrownBy(() -> jdbc.update("UPDATE screening.resolution SET words = 'Other.' WHERE match = ?", match))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("DELETE FROM screening.resolution WHERE match = ?", match))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_view_has_the_columns_of_its_contract_and_a_later_resolution_takes_the_earlier_one_back() {
        assertThat(jdbc.queryForList("""
                SELECT column_name || ' ' || data_type FROM information_schema.columns
                WHERE table_schema || '.' || table_name = ? ORDER BY ordinal_position
                """, String.class, MatchFact.VIEW))
                .containsExactly(
                        "recorded_in bigint",
                        "recorded_at timestamp with time zone",
                        "day date",
                        "port text",
                        "direction text",
                        "event text",
                        "place text",
                        "kind text",
                        "action text",
                        "outcome text",
                        "quantity smallint");
        UUID match = aMatch();
        resolve(match, 1, "UNDECIDED", "Seen.");
        state(match, MatchState.UNDECIDED);
        long undecided = counted("UNDECIDED");
        resolve(match, 2, "SAME_PERSON", "Seen.");
        assertThat(counted("UNDECIDED")).isEqualTo(undecided - 1);
    }

    private long counted(String outcome) {
        return jdbc.queryForList("""
                        SELECT coalesce(sum(quantity), 0) FROM screening.fact_match WHERE outcome = ? AND port = 'CN2CP'
                        """, Long.class, outcome).getFirst();
    }
}
