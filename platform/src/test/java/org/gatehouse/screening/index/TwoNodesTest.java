package org.gatehouse.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.GONGBEI;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aKey;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;
import static org.gatehouse.screening.Watch.traveller;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.ChangeSequence;
import org.gatehouse.screening.keeping.InForceStore;
import org.gatehouse.screening.keeping.NodeStores;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A second node on the same database, which nobody tells of a change: it must look by itself. */
@HouseTest
class TwoNodesTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Watchlists lists;
    private final Entries entries;
    private final NumberWords words;
    private final DataSource database;
    private final SettableClock clock;

    TwoNodesTest(Watchlists lists, Entries entries, NumberWords words, DataSource database, SettableClock clock) {
        this.lists = lists;
        this.entries = entries;
        this.words = words;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2061-03-05T01:00:00Z"));
    }

    private ListKeeper node(DataSource source) {
        var stores = new NodeStores(JdbcClient.create(source));
        ChangeSequence changes = stores.changes();
        WatchlistStore known = stores.lists();
        InForceStore inForce = stores.inForce();
        return new ListKeeper(
                changes, known, inForce, new IndexSettings(Duration.ofSeconds(1), Duration.ofSeconds(5)), clock);
    }

    private static Duration until(BooleanSupplier happened) throws InterruptedException {
        long begun = System.nanoTime();
        while (!happened.getAsBoolean()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertThat(waited).isLessThan(WITHIN);
            Thread.sleep(20);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void a_release_and_a_withdrawal_reach_the_other_node_within_five_seconds() throws Exception {
        ListKeeper other = node(database);
        other.start();
        try {
            var there = new ScreeningIndex(other, words, clock);
            String number = aNumber();
            var traveller = traveller(number, GONGBEI, Direction.ENTRY);
            var list = released(lists, aList());
            assertThat(there.screen(traveller)).isEmpty();
            var entry = released(entries, aDraft(list.id(), aPerson(number)));
            until(() -> !there.screen(traveller).isEmpty());
            entries.withdraw(entry.id(), "The order was lifted.", GAO);
            Duration waited = until(() -> there.screen(traveller).isEmpty());
            assertThat(waited).isLessThan(WITHIN);
        } finally {
            other.stop();
        }
    }

    @Test
    void while_the_database_is_away_the_lists_stay_and_say_how_old_they_are() {
        var away = new AtomicBoolean();
        ListKeeper node = node(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away.get()) {
                    throw new SQLException("away");
                }
                return super.getConnection();
            }
        });
        var there = new ScreeningIndex(node, words, clock);
        String number = aNumber();
        var list = released(lists, aList());
        released(entries, aDraft(list.id(), aPerson(number)));
        node.follow();
        assertThat(there.picture().stale()).isFalse();
        assertThat(there.picture().persons()).isPositive();

        away.set(true);
        clock.advance(Duration.ofSeconds(5));
        assertThat(there.picture().stale())
                .as("five seconds are not more than five")
                .isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThatFollowingFails(node);
        assertThat(there.picture().stale()).isTrue();
        assertThat(there.picture().age()).isEqualTo(Duration.ofSeconds(6));
        assertThat(there.screen(traveller(number, GONGBEI, Direction.ENTRY))).hasSize(1);

        away.set(false);
        node.follow();
        assertThat(there.picture().stale()).isFalse();
    }

    private static void assertThatFollowingFails(ListKeeper node) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(node::follow)).isNotNull();
    }

    @Test
    void a_row_that_nobody_can_read_makes_no_node_blind() {
        String number = aNumber();
        var list = released(lists, aList());
        var sound = released(entries, aDraft(list.id(), aPerson(number)));
        var broken = entries.enter(aDraft(list.id(), aPerson(aNumber())), aKey(), GAO);
        var jdbc = JdbcClient.create(database);
        jdbc.sql("ALTER TABLE screening.entry_version DISABLE TRIGGER keep_version")
                .update();
        jdbc.sql(
                        "UPDATE screening.entry_version SET particulars = '{\"names\": [{}], \"births\": [1]}' WHERE entry = ?")
                .param(broken.id().value())
                .update();
        jdbc.sql("ALTER TABLE screening.entry_version ENABLE TRIGGER keep_version")
                .update();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> entries.release(broken.id(), broken.revision(), MA)))
                .as("no officer signs what cannot be shown")
                .isNotNull();
        jdbc.sql("""
                        UPDATE screening.entry_version
                        SET state = 'RELEASED', signed_by = gen_random_uuid(), signed_at = now() WHERE entry = ?
                        """).param(broken.id().value()).update();
        jdbc.sql("""
                        UPDATE screening.entry
                        SET state = 'RELEASED', released_by = gen_random_uuid(), released_at = now(), released_version = 1
                        WHERE id = ?
                        """).param(broken.id().value()).update();
        ListKeeper fresh = node(database);
        fresh.follow();
        assertThat(new ScreeningIndex(fresh, words, clock).screen(traveller(number, GONGBEI, Direction.ENTRY)))
                .extracting(org.gatehouse.screening.Hit::entry)
                .containsExactly(sound.id());
        // not for the tests that come after
        jdbc.sql("""
                        INSERT INTO screening.tombstone (entry, watchlist, kind, cause, entered_at, ended_at, erased_at)
                        SELECT id, watchlist, kind, 'WITHDRAWN', entered_at, now(), now() FROM screening.entry WHERE id = ?
                        """).param(broken.id().value()).update();
        jdbc.sql("DELETE FROM screening.entry WHERE id = ?")
                .param(broken.id().value())
                .update();
    }

    @Test
    void a_node_that_is_too_far_behind_reads_everything() {
        ListKeeper behind = node(database);
        behind.follow();
        String number = aNumber();
        var list = released(lists, aList());
        released(entries, aDraft(list.id(), aPerson(number)));
        new NodeStores(JdbcClient.create(database))
                .changes()
                .forgetBefore(clock.instant().plusSeconds(1));
        behind.follow();
        var there = new ScreeningIndex(behind, words, clock);
        assertThat(there.screen(traveller(number, GONGBEI, Direction.ENTRY))).hasSize(1);
    }
}
