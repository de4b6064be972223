package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.Test;

@HouseTest
class HouseStartsTest {

    private final Clock clock;

    HouseStartsTest(Clock clock) {
        this.clock = clock;
    }

    @Test
    void a_test_has_the_clock_in_its_hand() {
        assertThat(clock).isInstanceOf(SettableClock.class);
    }
}
