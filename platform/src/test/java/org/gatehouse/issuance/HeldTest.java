package org.gatehouse.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.issuance.Held.Answer;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.junit.jupiter.api.Test;

/** Which of a traveller's permissions is meant. */
class HeldTest {

    private static final Holder HOLDER = new Holder("FRA", "QX1");
    private static final PortCode HERE = new PortCode("CNPVG");
    private static final PortCode THERE = new PortCode("CNCAN");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 15);

    private static Grant visa(int allowed, int taken, Optional<PortCode> port, LocalDate first, LocalDate last) {
        return new Grant(
                new GrantId(UUID.randomUUID()),
                GrantKind.VISA,
                "L",
                port,
                first,
                Optional.of(last),
                30,
                allowed,
                taken);
    }

    private static Grant good() {
        return visa(1, 0, Optional.empty(), DAY, DAY);
    }

    private static Answer asked(boolean complete, Direction direction, Grant... grants) {
        return new Held(complete, grants.length == 0 ? Map.of() : Map.of(HOLDER, List.of(grants)))
                .of(HOLDER, direction, HERE, DAY);
    }

    @Test
    void who_is_not_in_the_register_has_none_only_where_the_register_is_complete() {
        assertThat(asked(false, Direction.ENTRY)).isEqualTo(new Answer.Unknown());
        assertThat(asked(true, Direction.ENTRY)).isEqualTo(new Answer.None());
        assertThat(asked(true, Direction.EXIT, good())).isEqualTo(new Answer.None());
    }

    @Test
    void the_one_that_can_be_used_is_preferred_and_its_last_day_counts() {
        Grant good = good();
        Grant usedUp = visa(1, 1, Optional.empty(), DAY, DAY.plusDays(90));
        Grant elsewhere = visa(1, 0, Optional.of(THERE), DAY, DAY.plusDays(90));
        Grant past = visa(1, 0, Optional.empty(), DAY.minusDays(9), DAY.minusDays(1));
        assertThat(asked(false, Direction.ENTRY, usedUp, good, elsewhere, past)).isEqualTo(new Answer.Granted(good));
    }

    @Test
    void one_that_cannot_be_used_is_still_an_answer_so_that_the_officer_sees_why() {
        Grant usedUp = visa(1, 1, Optional.empty(), DAY, DAY);
        assertThat(asked(true, Direction.ENTRY, usedUp)).isEqualTo(new Answer.Granted(usedUp));
    }

    @Test
    void what_may_be_used_only_tomorrow_is_no_answer_today() {
        assertThat(asked(true, Direction.ENTRY, visa(1, 0, Optional.empty(), DAY.plusDays(1), DAY.plusDays(9))))
                .isEqualTo(new Answer.None());
    }

    @Test
    void travellers_behind_in_the_same_batch_see_what_was_used() {
        Grant good = good();
        var held = new Held(false, Map.of(HOLDER, List.of(good)));
        held.used(HOLDER, good.id());
        var answer = (Answer.Granted) held.of(HOLDER, Direction.ENTRY, HERE, DAY);
        assertThat(answer.grant().usesLeft()).isZero();
    }
}
