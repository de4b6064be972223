package org.gatehouse.screening.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.junit.jupiter.api.Test;

/** Of a list that comes in whole nobody sees a part. */
class WholeListTest {

    private static final WatchlistId LIST = new WatchlistId(UUID.randomUUID());

    private static InForce entry(String number) {
        return new InForce(new EntryId(UUID.randomUUID()), 1, LIST, Watch.aPerson(number), Instant.MAX);
    }

    private static List<InForce> entries(int count) {
        return IntStream.range(0, count).mapToObj(_ -> entry(Watch.aNumber())).toList();
    }

    private static boolean named(Shelves shelves, String number) {
        return !shelves.names()
                .find(Watch.traveller(number, Watch.GONGBEI, Direction.ENTRY), 0.9)
                .isEmpty();
    }

    @Test
    void whoever_reads_the_shelves_while_many_change_sees_them_as_they_were() {
        String before = Watch.aNumber();
        var stays = entry(before);
        var before5 = entries(5);
        var shelves = Shelves.of(List.of(stays)).with(before5, Set.of());
        String comes = Watch.aNumber();
        var many = new java.util.ArrayList<>(entries(5));
        many.add(entry(comes));

        Shelves after = shelves.with(many, before5.stream().map(InForce::id).toList());

        assertThat(shelves.persons()).isEqualTo(6);
        assertThat(shelves.numbers().borne("UTO", comes)).isEmpty();
        assertThat(named(shelves, comes)).isFalse();
        assertThat(shelves.get(before5.getFirst().id())).isNotNull();
        assertThat(after.persons()).isEqualTo(7);
        assertThat(after.numbers().borne("UTO", comes)).hasSize(1);
        assertThat(named(after, comes)).isTrue();
        assertThat(named(after, before)).isTrue();
        assertThat(after.get(before5.getFirst().id())).isNull();
    }

    @Test
    void however_many_are_withdrawn_none_of_them_is_found_from_then_on() {
        String stays = Watch.aNumber();
        var some = new java.util.ArrayList<>(entries(150));
        some.add(entry(stays));
        var shelves = Shelves.of(some);

        shelves.withdraw(some.stream().limit(150).map(InForce::id).toList());

        assertThat(shelves.persons()).isEqualTo(1);
        assertThat(shelves.get(some.getFirst().id())).isNull();
        assertThat(shelves.get(some.getLast().id())).isNotNull();
        assertThat(named(shelves, stays)).isTrue();
        shelves.withdraw(List.of(some.getLast().id()));
        assertThat(named(shelves, stays)).isFalse();
        assertThat(shelves.persons()).isZero();
    }

    @Test
    void an_entry_that_is_corrected_in_place_is_found_by_what_it_says_now() {
        String before = Watch.aNumber();
        String now = Watch.aNumber();
        var one = entry(before);
        var shelves = Shelves.of(List.of(one));

        shelves.put(new InForce(one.id(), 2, LIST, Watch.aPerson(now), Instant.MAX));

        assertThat(shelves.persons()).isEqualTo(1);
        assertThat(shelves.numbers().borne("UTO", now)).hasSize(1);
        assertThat(shelves.numbers().borne("UTO", before)).isEmpty();
        assertThat(named(shelves, before)).isFalse();
    }
}
