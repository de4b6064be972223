package org.gatehouse.warning.evaluating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.MatchFigures;
import org.gatehouse.screening.MatchFigures.Count;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.thresholds.InForce;
import org.springframework.stereotype.Component;

/**
 * Match spike: within the last {@link Parameter#WINDOW_HOURS} one list raised {@link Parameter#MATCHES_LEAST} or more matches at
 * one port, which by the 28 windows before would come by chance in {@link Parameter#CHANCE_PER_MILLION} of a million windows or
 * less ({@link Spike}). A list's past begins with its first match anywhere; below {@link Parameter#WINDOWS_LEAST} windows of it
 * nothing is said.
 */
@Component
class MatchSpike implements Measure {

    private static final int PAST = 28;
    private static final double MILLION = 1_000_000;

    private final MatchFigures figures;

    MatchSpike(MatchFigures figures) {
        this.figures = figures;
    }

    @Override
    public IndicatorCode code() {
        return IndicatorCode.MATCH_SPIKE;
    }

    private record Place(String list, PortCode port) {}

    @Override
    public Measured measure(InForce thresholds, Instant now) {
        List<Observation> beyond = new ArrayList<>();
        int places = 0;
        int unknown = 0;
        // ports may look at windows of their own: each length is asked for once
        for (int hours : thresholds.every(code()).stream()
                .mapToInt(threshold -> threshold.values().get(Parameter.WINDOW_HOURS))
                .distinct()
                .toArray()) {
            Duration window = Duration.ofHours(hours);
            List<Count> counts = figures.raised(now.minus(window.multipliedBy(PAST + 1L)), window, PAST + 1);
            Map<String, Integer> first = new HashMap<>();
            Map<Place, int[]> byPlace = new HashMap<>();
            for (Count count : counts) {
                first.merge(count.list(), count.window(), Math::min);
                byPlace.computeIfAbsent(new Place(count.list(), count.port()), _ -> new int[PAST + 1])[count.window()] =
                        count.matches();
            }
            for (Map.Entry<Place, int[]> place : byPlace.entrySet()) {
                Threshold threshold = thresholds.of(code(), place.getKey().port());
                if (threshold.values().get(Parameter.WINDOW_HOURS) != hours) {
                    continue;
                }
                places++;
                int[] past = Arrays.copyOfRange(
                        place.getValue(), first.getOrDefault(place.getKey().list(), PAST), PAST);
                if (past.length < threshold.values().get(Parameter.WINDOWS_LEAST)) {
                    unknown++;
                } else if (unusual(threshold, past, place.getValue()[PAST])) {
                    beyond.add(observation(place.getKey(), threshold, past, place.getValue()[PAST]));
                }
            }
        }
        return new Measured(places, unknown, beyond);
    }

    private static boolean unusual(Threshold threshold, int[] past, int count) {
        return count >= threshold.values().get(Parameter.MATCHES_LEAST)
                && Spike.chance(past, count) <= threshold.values().get(Parameter.CHANCE_PER_MILLION) / MILLION;
    }

    private static Observation observation(Place place, Threshold threshold, int[] past, int count) {
        int bound = threshold.values().get(Parameter.MATCHES_LEAST);
        while (bound < count && !unusual(threshold, past, bound)) {
            bound++;
        }
        return new Observation(
                Scope.ofList(place.port(), place.list()),
                threshold,
                count,
                bound,
                OptionalDouble.of(Spike.expected(past)),
                OptionalInt.empty(),
                List.of());
    }
}
