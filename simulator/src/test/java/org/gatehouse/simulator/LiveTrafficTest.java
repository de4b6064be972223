package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveTrafficTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T04:00:00Z"), ZoneOffset.UTC);

    @Test
    void the_same_seed_and_clock_bring_the_same() {
        assertThat(first(500, 1)).isEqualTo(first(500, 1));
        assertThat(first(500, 2)).isNotEqualTo(first(500, 1));
    }

    @Test
    void a_day_brings_about_as_many_as_the_rate_says() {
        var all = first(40_000, 3);
        assertThat(all).isSortedAccordingTo(Comparator.comparing(SyntheticCrossing::at));
        double hours = Duration.between(NOON.instant(), all.getLast().at()).toSeconds() / 3600.0;
        assertThat(all.size() / hours).isBetween(850.0, 1150.0);
        assertThat(inHour(all, 10)).as("the morning at the ports").isGreaterThan(10 * inHour(all, 3));
    }

    @Test
    void who_leaves_came_before_and_bears_a_reserved_number_in_date() {
        var last = new HashMap<Zone, Direction>();
        for (var crossing : first(20_000, 4)) {
            var zone = Zone.of(crossing.documentInHand());
            assertThat(SyntheticNumbers.recognises(zone.number()))
                    .as(zone.number())
                    .isTrue();
            if (crossing.bearing() instanceof Bearing.Refuse) {
                continue;
            }
            var before = last.put(zone, crossing.direction());
            assertThat(before).isNotEqualTo(crossing.direction());
            if (before == null && Zone.groupOf(crossing) == Group.FOREIGNER) {
                assertThat(crossing.direction()).isEqualTo(Direction.ENTRY);
            }
        }
    }

    @Test
    void nobody_of_the_live_stream_is_one_of_a_replay() {
        var replayed = new HashMap<Zone, Boolean>();
        Collected.of("2022Q1", 100, 1).crossings.forEach(c -> replayed.put(Zone.of(c.documentInHand()), true));
        assertThat(first(20_000, 1)).noneMatch(c -> replayed.containsKey(Zone.of(c.documentInHand())));
    }

    @Test
    void a_rate_is_above_zero() {
        assertThatThrownBy(() -> new LiveTraffic(Quarter.of("2022Q1"), 1, NOON, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<SyntheticCrossing> first(int count, long seed) {
        var live = new LiveTraffic(Quarter.of("2022Q1"), seed, NOON, 1000);
        return new ArrayList<>(Stream.generate(live::next).limit(count).toList());
    }

    private static long inHour(List<SyntheticCrossing> crossings, int hourInShanghai) {
        return crossings.stream()
                .filter(crossing ->
                        crossing.at().atOffset(ZoneOffset.ofHours(8)).getHour() == hourInShanghai)
                .count();
    }
}
