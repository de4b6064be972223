package org.gatehouse.issuance.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.issuance.Held.Answer;
import org.gatehouse.issuance.Holder;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.junit.jupiter.api.Test;

/** A house without a register asks the database nothing, and one with a register asks once a batch. */
class EmptyRegisterTest {

    private static final List<Holder> MANY =
            IntStream.range(0, 500).mapToObj(i -> new Holder("FRA", "N" + i)).toList();

    private final PermissionStore store = mock(PermissionStore.class);
    private final Anything anything = new Anything(store);

    private UseDesk desk(boolean complete) {
        return new UseDesk(
                store, mock(UseStore.class), anything, new RegisterSettings(complete), _ -> {}, Clock.systemUTC());
    }

    private static Answer asked(UseDesk desk, Collection<Holder> holders) {
        return desk.of(holders).of(MANY.getFirst(), Direction.ENTRY, new PortCode("CNPVG"), LocalDate.of(2022, 1, 15));
    }

    @Test
    void with_nothing_registered_nobody_is_asked_for_and_everything_is_unknown() {
        assertThat(desk(false).empty()).isTrue();
        assertThat(asked(desk(false), MANY)).isEqualTo(new Answer.Unknown());
        assertThat(desk(false).of(MANY).silent()).isTrue();
        verifyNoInteractions(store);
    }

    @Test
    void an_empty_register_that_is_complete_says_none() {
        assertThat(asked(desk(true), MANY)).isEqualTo(new Answer.None());
        verifyNoInteractions(store);
    }

    @Test
    void with_something_registered_many_are_asked_for_at_once() {
        when(store.anything()).thenReturn(true);
        when(store.of(any())).thenReturn(Map.of());
        anything.look();
        desk(false).of(MANY);
        verify(store, times(1)).of(MANY);
        anything.look();
        verify(store, times(1)).anything();
    }
}
