package org.gatehouse.screening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.screening.Watch.GAO;
import static org.gatehouse.screening.Watch.GONGBEI;
import static org.gatehouse.screening.Watch.MA;
import static org.gatehouse.screening.Watch.aDraft;
import static org.gatehouse.screening.Watch.aList;
import static org.gatehouse.screening.Watch.aNumber;
import static org.gatehouse.screening.Watch.aPerson;
import static org.gatehouse.screening.Watch.released;
import static org.gatehouse.screening.Watch.surname;
import static org.gatehouse.screening.Watch.traveller;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.Entries;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.Watch;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.keeping.NodeStores;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.Invented;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** While a node fills in a large list, a withdrawal takes effect on it as fast as ever. */
@HouseTest
class LargeListTest {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration WORKED_WITHIN = Duration.ofSeconds(60);
    private static final int LARGE = 3_000;

    private final Watchlists lists;
    private final Entries entries;
    private final ListImports imports;
    private final NumberWords words;
    private final DataSource database;
    private final SettableClock clock;

    LargeListTest(
            Watchlists lists,
            Entries entries,
            ListImports imports,
            NumberWords words,
            DataSource database,
            SettableClock clock) {
        this.lists = lists;
        this.entries = entries;
        this.imports = imports;
        this.words = words;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(Instant.parse("2062-03-05T01:00:00Z"));
    }

    /** Holds up whoever fills in a large list until it is opened. */
    private final class Gate extends DelegatingDataSource {

        private final CountDownLatch opened = new CountDownLatch(1);
        private final CountDownLatch reached = new CountDownLatch(1);

        Gate() {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (Thread.currentThread().getName().equals("screening-filling")) {
                reached.countDown();
                try {
                    opened.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
            }
            return super.getConnection();
        }
    }

    private ListKeeper node(DataSource source) {
        var stores = new NodeStores(JdbcClient.create(source));
        return new ListKeeper(
                stores.changes(),
                stores.lists(),
                stores.inForce(),
                new IndexSettings(Duration.ofSeconds(1), Duration.ofSeconds(5)),
                clock);
    }

    private void imported(WatchlistId list, List<String> numbers) throws IOException, InterruptedException {
        byte[] octets = numbers.stream()
                .map(number -> "{\"id\":\"%s\",\"names\":[{\"surname\":\"%s\",\"given\":\"%s\"}],\"births\":[\"%s\"]}"
                        .formatted(
                                number,
                                surname(number),
                                Invented.given(surname(number)),
                                Invented.born(surname(number))))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
        var content = new Content("list.jsonl", () -> new ByteArrayInputStream(octets));
        Import made = imports.propose(
                new Delivery(list, List.of(content), Watch.WHY, "Journal 1/2062", Optional.empty()), GAO);
        until(WORKED_WITHIN, () -> imports.get(made.id(), MA).state() == State.PROPOSED);
        Import read = imports.get(made.id(), MA);
        imports.release(made.id(), read.revision(), read.concerns(), MA);
        until(WORKED_WITHIN, () -> imports.get(made.id(), MA).state() == State.APPLIED);
    }

    private static void until(Duration within, BooleanSupplier happened) throws InterruptedException {
        long begun = System.nanoTime();
        while (!happened.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(within);
            Thread.sleep(20);
        }
    }

    private static boolean found(ScreeningIndex node, String number) {
        return !node.screen(traveller(number, GONGBEI, Direction.ENTRY)).isEmpty();
    }

    @Test
    void a_withdrawal_waits_for_no_list_that_is_being_filled_in() throws Exception {
        String stays = aNumber();
        String goes = aNumber();
        String comes = aNumber();
        String ofListThatEnds = aNumber();
        List<String> many = IntStream.range(0, LARGE).mapToObj(_ -> aNumber()).toList();
        var large = released(lists, aList()).id();
        var byHand = released(lists, aList()).id();
        var ends = released(lists, aList());
        released(entries, aDraft(byHand, aPerson(stays)));
        var withdrawn = released(entries, aDraft(byHand, aPerson(goes)));
        released(entries, aDraft(ends.id(), aPerson(ofListThatEnds)));

        var gate = new Gate();
        ListKeeper keeper = node(gate);
        keeper.follow();
        var there = new ScreeningIndex(keeper, words, clock);
        keeper.start();
        try {
            imported(large, many);
            assertThat(gate.reached.await(WITHIN.toSeconds(), TimeUnit.SECONDS)).isTrue();
            long before = there.picture().sequence();

            entries.withdraw(withdrawn.id(), "The order was lifted.", GAO);
            lists.withdraw(ends.id(), "The law has ended.", GAO);
            released(entries, aDraft(byHand, aPerson(comes)));

            until(WITHIN, () -> !found(there, goes));
            until(WITHIN, () -> !found(there, ofListThatEnds));
            until(WITHIN, () -> found(there, comes));
            assertThat(found(there, stays)).isTrue();
            assertThat(found(there, many.getFirst()))
                    .as("nobody sees a part of the large list")
                    .isFalse();
            assertThat(there.picture().sequence())
                    .as("it does not say that it knows all")
                    .isEqualTo(before);

            gate.opened.countDown();
            until(WORKED_WITHIN, () -> found(there, many.getFirst()));
            assertThat(found(there, many.getLast())).isTrue();
            assertThat(found(there, goes)).isFalse();
            assertThat(found(there, ofListThatEnds)).isFalse();
            assertThat(found(there, comes)).isTrue();
            assertThat(found(there, stays)).isTrue();
            assertThat(there.picture().sequence()).isGreaterThan(before);
        } finally {
            gate.opened.countDown();
            keeper.stop();
        }
        takenAwayAtOnce(large, many);
    }

    /** A large change that only takes away waits for no filling either. */
    private void takenAwayAtOnce(WatchlistId large, List<String> many) throws Exception {
        var closed = new Gate();
        ListKeeper keeper = node(closed);
        keeper.follow();
        var there = new ScreeningIndex(keeper, words, clock);
        keeper.start();
        try {
            assertThat(found(there, many.getLast())).isTrue();
            imported(large, List.of(many.getFirst()));
            until(WITHIN, () -> !found(there, many.getLast()));
            assertThat(found(there, many.getFirst())).isTrue();
        } finally {
            closed.opened.countDown();
            keeper.stop();
        }
    }

    @Test
    void a_filling_that_fails_is_done_again() throws Exception {
        List<String> many = IntStream.range(0, 10).mapToObj(_ -> aNumber()).toList();
        var list = released(lists, aList()).id();
        var failed = new java.util.concurrent.atomic.AtomicInteger();
        ListKeeper keeper = node(new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                if (Thread.currentThread().getName().equals("screening-filling") && failed.getAndIncrement() == 0) {
                    throw new SQLException("away");
                }
                return super.getConnection();
            }
        });
        keeper.follow();
        var there = new ScreeningIndex(keeper, words, clock);
        imported(list, many);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(keeper::follow))
                .isNotNull();
        assertThat(found(there, many.getFirst())).isFalse();
        keeper.follow();
        assertThat(found(there, many.getFirst())).isTrue();
    }
}
