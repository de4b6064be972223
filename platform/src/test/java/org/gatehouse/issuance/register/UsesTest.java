package org.gatehouse.issuance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.issuance.Grants.DAY;
import static org.gatehouse.issuance.Grants.OFFICE;
import static org.gatehouse.issuance.Grants.PUDONG;
import static org.gatehouse.issuance.Grants.aVisa;
import static org.gatehouse.issuance.Grants.found;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gatehouse.issuance.Grant;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.Held;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.issuance.PermissionRegister.Entry;
import org.gatehouse.issuance.Permissions;
import org.gatehouse.issuance.UseId;
import org.gatehouse.reference.Direction;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A counted permission is used as often as it allows, whatever is told twice, comes late, or races. */
@HouseTest
class UsesTest {

    private static final int GATES = 24;
    private static final AtomicInteger HOLDERS = new AtomicInteger();

    private final PermissionRegister register;
    private final Permissions permissions;
    private final JdbcClient jdbc;

    UsesTest(PermissionRegister register, Permissions permissions, JdbcClient jdbc) {
        this.register = register;
        this.permissions = permissions;
        this.jdbc = jdbc;
    }

    private static UseId aUse() {
        return new UseId(UUID.randomUUID());
    }

    private record Registered(Entry entry, GrantId id) {}

    private Registered visa(int uses) {
        var holder = new Holder("FRA", "USE" + HOLDERS.incrementAndGet());
        Entry entry = aVisa(holder, uses);
        register.register(List.of(entry), OFFICE);
        return new Registered(entry, found(permissions, holder, Direction.ENTRY).id());
    }

    private void counted(Registered visa, int used, int reserved) {
        var now = register.get(visa.entry().number(), OFFICE);
        assertThat(now.used()).isEqualTo(used);
        assertThat(now.reserved()).isEqualTo(reserved);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void many_gates_at_once_use_it_as_often_as_it_allows(int uses) throws Exception {
        Registered visa = visa(uses);
        var together = new CyclicBarrier(GATES);
        List<Callable<Boolean>> gates = IntStream.range(0, GATES)
                .mapToObj(_ -> (Callable<Boolean>) () -> {
                    UseId use = aUse();
                    together.await();
                    return permissions.reserve(visa.id(), use) && permissions.commit(use) && permissions.commit(use);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(GATES)) {
            int passed = 0;
            for (var gate : threads.invokeAll(gates)) {
                passed += gate.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(uses);
        }
        counted(visa, uses, 0);
    }

    @Test
    void one_crossing_told_by_many_threads_uses_once() throws Exception {
        Registered visa = visa(3);
        UseId use = aUse();
        List<Callable<Boolean>> told = IntStream.range(0, GATES)
                .mapToObj(_ -> (Callable<Boolean>) () -> permissions.reserve(visa.id(), use) && permissions.commit(use))
                .toList();
        try (var threads = Executors.newFixedThreadPool(GATES)) {
            for (var one : threads.invokeAll(told)) {
                assertThat(one.get()).isTrue();
            }
        }
        counted(visa, 1, 0);
    }

    @Test
    void commit_and_release_of_one_use_race_and_exactly_one_of_them_wins() throws Exception {
        for (int round = 0; round < 20; round++) {
            Registered visa = visa(1);
            UseId use = aUse();
            permissions.reserve(visa.id(), use);
            boolean commitFirst = ThreadLocalRandom.current().nextBoolean();
            List<Callable<Boolean>> both = commitFirst
                    ? List.of(() -> permissions.commit(use), () -> permissions.release(use))
                    : List.of(() -> permissions.release(use), () -> permissions.commit(use));
            try (var threads = Executors.newFixedThreadPool(2)) {
                var ended = threads.invokeAll(both);
                assertThat(ended.get(0).get()).isNotEqualTo(ended.get(1).get());
                boolean committed = ended.get(commitFirst ? 0 : 1).get();
                counted(visa, committed ? 1 : 0, 0);
            }
        }
    }

    @Test
    void each_step_told_again_answers_alike() {
        Registered visa = visa(1);
        UseId use = aUse();
        assertThat(permissions.reserve(visa.id(), use)).isTrue();
        assertThat(permissions.reserve(visa.id(), use)).isTrue();
        counted(visa, 0, 1);
        assertThat(permissions.reserve(visa.id(), aUse())).isFalse();
        assertThat(permissions.commit(use)).isTrue();
        assertThat(permissions.commit(use)).isTrue();
        counted(visa, 1, 0);
        assertThat(permissions.release(use)).isFalse();
        counted(visa, 1, 0);
    }

    @Test
    void what_was_released_is_not_committed_any_more_and_somebody_else_can_use_it() {
        Registered visa = visa(1);
        UseId use = aUse();
        permissions.reserve(visa.id(), use);
        assertThat(permissions.release(use)).isTrue();
        assertThat(permissions.release(use)).isTrue();
        assertThat(permissions.commit(use)).isFalse();
        assertThat(permissions.reserve(visa.id(), use)).isFalse();
        counted(visa, 0, 0);
        UseId next = aUse();
        assertThat(permissions.reserve(visa.id(), next) && permissions.commit(next))
                .isTrue();
        counted(visa, 1, 0);
    }

    @Test
    void what_was_never_reserved_is_neither_committed_nor_in_the_way() {
        assertThat(permissions.commit(aUse())).isFalse();
        assertThat(permissions.release(aUse())).isTrue();
        assertThat(permissions.reserve(new GrantId(UUID.randomUUID()), aUse())).isFalse();
    }

    @Test
    void any_number_of_uses_is_any_number() {
        Registered visa = visa(Grant.ANY_NUMBER);
        for (int i = 0; i < 5; i++) {
            UseId use = aUse();
            assertThat(permissions.reserve(visa.id(), use) && permissions.commit(use))
                    .isTrue();
        }
        counted(visa, 5, 0);
    }

    @Test
    void what_was_withdrawn_cannot_be_reserved_but_who_is_passing_passes() {
        Registered visa = visa(2);
        UseId passing = aUse();
        permissions.reserve(visa.id(), passing);
        register.withdraw(visa.entry().number(), "granted in error", OFFICE);
        assertThat(permissions.reserve(visa.id(), aUse())).isFalse();
        assertThat(permissions.commit(passing)).isTrue();
        var holder = visa.entry().holder();
        assertThat(permissions.of(List.of(holder)).of(holder, Direction.ENTRY, PUDONG, DAY))
                .isInstanceOf(Held.Answer.Unknown.class);
    }

    @Test
    void the_schema_holds_the_count_whoever_writes() {
        Registered visa = visa(1);
        assertThatThrownBy(() -> jdbc.sql("UPDATE issuance.permission SET used = 1, reserved = 1 WHERE id = :id")
                        .param("id", visa.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_used_more_than_allowed");
    }

    private long audited(Registered visa) {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE record = :record AND action = 'CHANGE'")
                .param("record", "issuance/permission/" + visa.id().value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_use_is_given_back_once_however_many_tell_it() throws Exception {
        Registered visa = visa(2);
        UseId use = aUse();
        assertThat(permissions.giveBack(use, "a correction", OFFICE))
                .as("never used")
                .isFalse();
        permissions.reserve(visa.id(), use);
        assertThat(permissions.giveBack(use, "a correction", OFFICE))
                .as("not used yet")
                .isFalse();
        permissions.commit(use);
        counted(visa, 1, 0);
        var together = new CyclicBarrier(GATES);
        List<Callable<Boolean>> told = IntStream.range(0, GATES)
                .mapToObj(_ -> (Callable<Boolean>) () -> {
                    together.await();
                    return permissions.giveBack(use, "a correction", OFFICE);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(GATES)) {
            int back = 0;
            for (var one : threads.invokeAll(told)) {
                back += one.get() ? 1 : 0;
            }
            assertThat(back).isOne();
        }
        counted(visa, 0, 0);
        assertThat(audited(visa)).isOne();
        assertThat(permissions.reserve(visa.id(), use))
                .as("the crossing that was corrected away does not use again")
                .isFalse();
        assertThat(permissions.commit(use)).isFalse();
        counted(visa, 0, 0);
    }

    @Test
    void a_use_counts_again_when_the_correction_is_corrected_and_something_is_left() {
        Registered visa = visa(1);
        UseId first = aUse();
        permissions.reserve(visa.id(), first);
        permissions.commit(first);
        assertThat(permissions.countAgain(first, "a correction", OFFICE)).isFalse();
        permissions.giveBack(first, "a correction", OFFICE);
        assertThat(permissions.countAgain(first, "another", OFFICE)).isTrue();
        assertThat(permissions.countAgain(first, "another", OFFICE)).isFalse();
        counted(visa, 1, 0);

        permissions.giveBack(first, "a third", OFFICE);
        UseId second = aUse();
        assertThat(permissions.reserve(visa.id(), second)).isTrue();
        assertThat(permissions.countAgain(first, "a fourth", OFFICE))
                .as("somebody is passing with it")
                .isFalse();
        permissions.commit(second);
        counted(visa, 1, 0);
    }

    @Test
    void the_schema_knows_when_a_use_was_given_back() {
        Registered visa = visa(1);
        UseId use = aUse();
        permissions.reserve(visa.id(), use);
        permissions.commit(use);
        assertThatThrownBy(() -> jdbc.sql("UPDATE issuance.use SET state = 'GIVEN_BACK' WHERE id = :id")
                        .param("id", use.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("given_back_says_when");
    }
}
