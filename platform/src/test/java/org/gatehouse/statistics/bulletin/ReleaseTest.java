package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Vintage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReleaseTest {

    private static final Period QUARTER = Period.parse("2022Q1");
    private static final Actor FIRST = statistician("first");
    private static final Actor SECOND = statistician("second");

    private final StatisticsAlone house = new StatisticsAlone();
    private final Bulletins bulletins = house.door(Bulletins.class);

    private static Actor statistician(String name) {
        return new Actor(
                new OfficerId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "officer:" + name,
                name,
                Optional.empty(),
                Set.of(Permission.STATISTICS_RELEASE));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void who_proposes_does_not_release() {
        var proposed = bulletins.propose(QUARTER, Vintage.PROVISIONAL, FIRST);
        assertThat(bulletins.released(QUARTER)).isEmpty();
        assertThatThrownBy(() -> bulletins.release(proposed.number(), FIRST))
                .isInstanceOf(StatisticsProblem.SecondPersonNeeded.class);
        bulletins.release(proposed.number(), SECOND);
        assertThat(bulletins.released(QUARTER)).isPresent();
        assertThatThrownBy(() -> bulletins.release(proposed.number(), SECOND))
                .isInstanceOf(StatisticsProblem.NotProposed.class);
    }

    @Test
    void what_was_released_stays_when_records_change_and_a_revision_follows_it() {
        house.persons(LocalDate.of(2022, 1, 5), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 100);
        var finished = bulletins.propose(QUARTER, Vintage.FINAL, FIRST);
        bulletins.release(finished.number(), SECOND);
        house.persons(LocalDate.of(2022, 1, 5), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 11);
        var kept = bulletins.released(QUARTER).orElseThrow();
        assertThat(kept.bulletin()).isEqualTo(finished.bulletin());
        assertThat(kept.hash()).isEqualTo(finished.hash()).hasSize(64);

        assertThatThrownBy(() -> bulletins.propose(QUARTER, Vintage.PROVISIONAL, FIRST))
                .isInstanceOf(StatisticsProblem.WrongVintage.class);
        var revised = bulletins.propose(QUARTER, Vintage.REVISED, FIRST);
        bulletins.release(revised.number(), SECOND);
        assertThat(bulletins.released(QUARTER).orElseThrow().bulletin().recorded("crossings.persons.total"))
                .hasValueSatisfying(total -> assertThat(total.value()).isEqualTo(111));
        assertThat(bulletins.releases(QUARTER)).hasSize(2);
        assertThat(bulletins.publicPeriods()).containsExactly(QUARTER);
    }

    @Test
    void a_revision_needs_something_to_revise() {
        assertThatThrownBy(() -> bulletins.propose(QUARTER, Vintage.REVISED, FIRST))
                .isInstanceOf(StatisticsProblem.WrongVintage.class);
    }

    @Test
    void the_schema_keeps_releases_as_they_are() {
        var proposed = bulletins.propose(QUARTER, Vintage.FINAL, FIRST);
        assertThatThrownBy(() -> house.jdbc()
                        .sql("UPDATE statistics.release SET released_by = proposed_by, released_at = now()")
                        .update())
                .hasMessageContaining("released_by_a_second_person");
        assertThatThrownBy(() -> house.jdbc()
                        .sql("UPDATE statistics.release SET released_by = 'officer:x'")
                        .update())
                .hasMessageContaining("released_whole");
        bulletins.release(proposed.number(), SECOND);
        assertThatThrownBy(() -> house.jdbc()
                        .sql("UPDATE statistics.release SET bulletin = '{}'")
                        .update())
                .hasMessageContaining("does not change");
        assertThatThrownBy(
                        () -> house.jdbc().sql("DELETE FROM statistics.release").update())
                .hasMessageContaining("is not deleted");
    }
}
