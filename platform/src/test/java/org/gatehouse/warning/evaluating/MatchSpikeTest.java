package org.gatehouse.warning.evaluating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.MatchFigures;
import org.gatehouse.screening.MatchFigures.Count;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.Values;
import org.gatehouse.warning.evaluating.Measure.Measured;
import org.gatehouse.warning.thresholds.InForce;
import org.junit.jupiter.api.Test;

/** A list is judged by its own past at the port, and not at all while it has too little. */
class MatchSpikeTest {

    private static final Instant NOW = Instant.parse("2022-01-15T02:00:00Z");
    private static final PortCode PORT = new PortCode("CNPVG");
    private static final int CURRENT = 28;

    private final List<Count> counts = new ArrayList<>();

    private Measured measured() {
        MatchFigures figures = (from, window, windows) -> {
            assertThat(window).isEqualTo(Duration.ofHours(24));
            assertThat(from.plus(window.multipliedBy(windows))).isEqualTo(NOW);
            return counts;
        };
        var values = new Values(Map.of(
                Parameter.WINDOW_HOURS, 24,
                Parameter.WINDOWS_LEAST, 7,
                Parameter.CHANCE_PER_MILLION, 1_000,
                Parameter.MATCHES_LEAST, 5));
        var threshold = new Threshold(
                UUID.randomUUID(),
                IndicatorCode.MATCH_SPIKE,
                Optional.empty(),
                1,
                values,
                LocalDate.of(2023, 1, 1),
                "As shipped",
                Threshold.State.APPROVED,
                Optional.empty(),
                NOW,
                NOW,
                Optional.empty());
        return new MatchSpike(figures).measure(new InForce(List.of(threshold)), NOW);
    }

    private void every(String list, int from, int count) {
        for (int window = from; window < CURRENT; window++) {
            counts.add(new Count(list, PORT, window, count));
        }
    }

    @Test
    void a_spike_is_told_from_a_quiet_past() {
        every("QUIET", 0, 1);
        counts.add(new Count("QUIET", PORT, CURRENT, 9));
        Measured measured = measured();
        assertThat(measured.beyond()).singleElement().satisfies(one -> {
            assertThat(one.scope()).isEqualTo(Scope.ofList(PORT, "QUIET"));
            assertThat(one.value()).isEqualTo(9);
            assertThat(one.bound()).isBetween(5.0, 9.0);
            assertThat(one.expected().orElseThrow()).isBetween(1.0, 1.05);
        });
    }

    @Test
    void the_same_count_is_usual_for_a_busy_list() {
        every("BUSY", 0, 8);
        counts.add(new Count("BUSY", PORT, CURRENT, 9));
        assertThat(measured().beyond()).isEmpty();
        assertThat(measured().places()).isEqualTo(1);
    }

    @Test
    void a_young_list_is_not_judged_and_that_is_said() {
        every("YOUNG", CURRENT - 6, 1);
        counts.add(new Count("YOUNG", PORT, CURRENT, 30));
        Measured measured = measured();
        assertThat(measured.beyond()).isEmpty();
        assertThat(measured.unknown()).isEqualTo(1);
    }

    @Test
    void a_list_with_a_past_elsewhere_has_a_past_of_none_here() {
        for (int window = 0; window < CURRENT; window++) {
            counts.add(new Count("OLD", new PortCode("CNCAN"), window, 1));
        }
        counts.add(new Count("OLD", PORT, CURRENT, 5));
        assertThat(measured().beyond())
                .singleElement()
                .satisfies(one -> assertThat(one.scope().port()).contains(PORT));
    }

    @Test
    void few_matches_are_no_spike_however_rare() {
        every("RARE", 0, 0);
        counts.add(new Count("RARE", new PortCode("CNCAN"), 0, 1));
        counts.add(new Count("RARE", PORT, CURRENT, 4));
        assertThat(measured().beyond()).isEmpty();
    }
}
