package org.gatehouse.screening.matches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.MatchFigures;
import org.gatehouse.screening.MatchFigures.Count;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** How often lists spoke, by list, port and time; nobody is in the answer, and lists that protect are not. */
@HouseTest
class MatchFiguresTest {

    private static final Instant FROM = Instant.parse("2021-06-01T00:00:00Z");

    private final MatchFigures figures;
    private final Watchlists lists;
    private final Entries entries;
    private final JdbcTemplate jdbc;

    MatchFiguresTest(MatchFigures figures, Watchlists lists, Entries entries, JdbcTemplate jdbc) {
        this.figures = figures;
        this.lists = lists;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    private void match(Entries.Entry entry, String action, boolean atCrossing, String port, Instant at) {
        UUID met = UUID.randomUUID();
        jdbc.update(
                """
                INSERT INTO screening.match (id, entry, version, watchlist, kind, action, crossing, stay, port, direction,
                    likeness, score, sequence, as_of, subject, explanation_en, explanation_zh, raised_at, raised_day,
                    raised_in, state)
                VALUES (?, ?, 1, ?, 'PERSON', ?, ?, ?, ?, 'ENTRY', 'NAME', 0.9, 1, now(), '{}'::jsonb, 'same', '同',
                    ?, '2021-06-01', 1, 'OPEN')
                """,
                UUID.randomUUID(),
                entry.id().value(),
                entry.list().value(),
                action,
                atCrossing ? met : null,
                atCrossing ? null : met,
                port,
                Timestamp.from(at));
    }

    @Test
    void matches_at_crossings_are_counted_by_window_and_those_of_lists_that_protect_are_not() {
        var list = released(lists, aList());
        Entries.Entry entry = released(entries, aDraft(list.id(), aPerson(aNumber())));
        match(entry, "REFER", true, "CN2CP", FROM);
        match(entry, "REFER", true, "CN2CP", FROM.plus(Duration.ofHours(24)).minusSeconds(1));
        match(entry, "REFER", true, "CN2CP", FROM.plus(Duration.ofHours(24)));
        match(entry, "INFORM", true, "CN2GZ", FROM.plus(Duration.ofHours(47)));
        match(entry, "PROTECT", true, "CN2CP", FROM);
        match(entry, "REFER", false, "CN2CP", FROM);
        match(entry, "REFER", true, "CN2CP", FROM.plus(Duration.ofHours(48)));
        assertThat(figures.raised(FROM, Duration.ofHours(24), 2).stream()
                        .filter(one -> one.list().equals(list.code())))
                .containsExactlyInAnyOrder(
                        new Count(list.code(), new PortCode("CN2CP"), 0, 2),
                        new Count(list.code(), new PortCode("CN2CP"), 1, 1),
                        new Count(list.code(), new PortCode("CN2GZ"), 1, 1));
    }

    @Test
    void a_window_has_a_length_and_there_are_some() {
        assertThatThrownBy(() -> figures.raised(FROM, Duration.ZERO, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> figures.raised(FROM, Duration.ofHours(1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
