package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    private static final Quarter QUARTER = Quarter.of("2022Q1");

    @Test
    void the_same_seed_brings_the_same_and_another_seed_others() {
        var one = Collected.of("2022Q1", 1000, 42);
        assertThat(Collected.of("2022Q1", 1000, 42).crossings).isEqualTo(one.crossings);
        assertThat(Collected.of("2022Q1", 1000, 42).conveyances).isEqualTo(one.conveyances);
        assertThat(Collected.of("2022Q1", 1000, 43).crossings).isNotEqualTo(one.crossings);
    }

    @Test
    void all_comes_in_order_of_time_within_the_quarter() {
        var all = Collected.of("2022Q1", 100, 5);
        assertThat(all.crossings).isSortedAccordingTo(Comparator.comparing(SyntheticCrossing::at));
        assertThat(all.conveyances).isSortedAccordingTo(Comparator.comparing(SyntheticConveyance::at));
        var start = Instant.parse("2021-12-31T16:00:00Z");
        var end = Instant.parse("2022-03-31T16:00:00Z");
        assertThat(all.crossings.getFirst().at()).isAfterOrEqualTo(start);
        assertThat(all.crossings.getLast().at()).isBefore(end);
        assertThat(all.conveyances.getLast().at()).isBefore(end);
    }

    @Test
    void taken_up_at_a_batch_it_brings_the_same_rest() {
        var simulation = Simulation.of(QUARTER, 1000, 7);
        var whole = new ArrayList<Batch>();
        simulation.batches(100, 0).forEachRemaining(whole::add);
        assertThat(whole).hasSize(simulation.batches(100));
        for (int from : new int[] {1, 3, 57, 200, whole.size() - 1, whole.size()}) {
            var rest = new ArrayList<Batch>();
            simulation.batches(100, from).forEachRemaining(rest::add);
            assertThat(rest).isEqualTo(whole.subList(from, whole.size()));
            assertThat(simulation.crossingsBefore(100, from))
                    .isEqualTo(whole.subList(0, from).stream()
                            .mapToLong(batch -> batch.crossings().size())
                            .sum());
        }
        assertThat(whole)
                .extracting(Batch::number)
                .isEqualTo(IntStream.range(0, whole.size()).boxed().toList());
    }

    @Test
    void made_on_two_threads_it_is_the_same() {
        var simulation = Simulation.of(QUARTER, 300, 7);
        var alone = new Collected();
        simulation.run(alone, 500);
        var together = new Collected();
        simulation.run(together, 500, 0, 2);
        assertThat(together.crossings).isEqualTo(alone.crossings);
        assertThat(together.conveyances).isEqualTo(alone.conveyances);
    }

    @Test
    void the_size_of_batches_does_not_change_what_they_hold() {
        var small = new Collected();
        Simulation.of(QUARTER, 1000, 7).run(small, 13);
        assertThat(small.crossings).isEqualTo(Collected.of("2022Q1", 1000, 7).crossings);
    }

    @ParameterizedTest
    @CsvSource({"1000, FOREIGNER", "100, FOREIGNER", "100, MAINLAND", "100, HMT", "20, FOREIGNER"})
    void nobody_leaves_who_did_not_come_nor_comes_who_did_not_leave(int scale, Group group) {
        var simulation = Simulation.of(QUARTER, scale, 11);
        var last = new HashMap<Zone, Direction>();
        simulation
                .earlier(group)
                .forEach(crossing -> last.put(Zone.of(crossing.documentInHand()), crossing.direction()));
        int refused = 0;
        int unpaired = 0;
        var oneWays = new HashSet<Zone>();
        for (var batches = simulation.batches(5000, 0); batches.hasNext(); ) {
            for (var crossing : batches.next().crossings()) {
                if (Zone.groupOf(crossing) != group) {
                    continue;
                }
                if (crossing.bearing() instanceof Bearing.Refuse) {
                    refused++;
                    continue;
                }
                var zone = Zone.of(crossing.documentInHand());
                var before = last.put(zone, crossing.direction());
                if (before == crossing.direction()) {
                    unpaired++;
                }
                if (before == null && group == Group.FOREIGNER && crossing.direction() == Direction.EXIT) {
                    oneWays.add(zone);
                }
            }
        }
        assertThat(unpaired).isZero();
        if (group == Group.FOREIGNER) {
            long surplus = simulation.totals().persons(c -> c.group() == group && c.direction() == Direction.EXIT)
                    - simulation.totals().persons(c -> c.group() == group && c.direction() == Direction.ENTRY);
            assertThat(oneWays.size())
                    .as("first seen leaving: those who leave for good, and those in the place of somebody refused")
                    .isBetween((int) surplus, (int) surplus + refused);
        }
    }

    @Test
    void about_one_document_in_a_hundred_is_wrong_in_every_group() {
        var all = Collected.of("2022Q1", 100, 13).crossings;
        for (var group : Group.values()) {
            var mine = all.stream().filter(c -> Zone.groupOf(c) == group).toList();
            long wrong = mine.stream()
                    .filter(c -> !c.bearing().equals(Fault.NONE.bearing(group, Direction.ENTRY, true, 0)))
                    .count();
            assertThat(1000.0 * wrong / mine.size()).as(group.name()).isBetween(8.0, 12.0);
        }
        assertThat(all.stream()
                        .filter(c -> c.bearing() instanceof Bearing.Refuse)
                        .count())
                .isBetween(5L, 200L);
        assertThat(all.stream().filter(c -> !c.mrz().equals(c.documentInHand())).count())
                .isBetween(all.size() * 6L / 1000, all.size() * 9L / 1000);
    }

    @Test
    void everybody_bears_a_reserved_number() {
        var all = Collected.of("2022Q1", 100, 17);
        assertThat(all.crossings).allSatisfy(crossing -> {
            var zone = Zone.of(crossing.documentInHand());
            assertThat(SyntheticNumbers.recognises(zone.number()))
                    .as(zone.number())
                    .isTrue();
            assertThat(crossing.mrz()).as("faults leave the number alone").contains(zone.number());
        });
        assertThat(all.conveyances)
                .allSatisfy(conveyance -> assertThat(SyntheticNumbers.recognises(conveyance.registration()))
                        .isTrue());
    }

    @Test
    void travellers_come_again() {
        var crossings = Collected.of("2022Q1", 100, 19).crossings;
        var times = new HashMap<Zone, Integer>();
        crossings.forEach(crossing -> times.merge(Zone.of(crossing.documentInHand()), 1, Integer::sum));
        assertThat(times.size()).isLessThan(crossings.size() / 2);
        assertThat(times.values().stream().filter(n -> n >= 40).count())
                .as("commuters and drivers")
                .isGreaterThan(500);
    }

    @Test
    void papers_are_those_of_the_same_person_in_another_quarter() {
        var then = new HashSet<String>();
        Collected.of("2021Q4", 100, 1).crossings.forEach(crossing -> then.add(crossing.documentInHand()));
        long again = Collected.of("2022Q1", 100, 1).crossings.stream()
                .filter(crossing -> then.contains(crossing.documentInHand()))
                .count();
        assertThat(again).isGreaterThan(100_000);
    }
}
