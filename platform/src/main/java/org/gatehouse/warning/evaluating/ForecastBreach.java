package org.gatehouse.warning.evaluating;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.evaluating.HourStore.Way;
import org.gatehouse.warning.thresholds.InForce;
import org.springframework.stereotype.Component;

/**
 * Forecast breach: the travellers of the last whole hour at a port, in one direction, lie outside the interval of
 * {@link Parameter#SPREADS} spreads around what the same hour of the same weekday brought in the last {@link Parameter#WEEKS}
 * weeks, on the clock of the port ({@link Forecast}), and by {@link Parameter#DIFFERENCE_LEAST} travellers or more. A port has
 * history from its first counted hour on; with fewer weeks of it than {@link Parameter#WEEKS_LEAST} nothing is said, and the
 * indicator's page tells how many places that were. What a port without a network brings in later is not counted again.
 */
@Component
class ForecastBreach implements Measure {

    /** So that who presented a document at the end of the hour is in the database. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final HourStore hours;
    private final Ports ports;

    ForecastBreach(HourStore hours, Ports ports) {
        this.hours = hours;
        this.ports = ports;
    }

    @Override
    public IndicatorCode code() {
        return IndicatorCode.FORECAST_BREACH;
    }

    @Override
    public Measured measure(InForce thresholds, Instant now) {
        Instant hour = now.minus(GRACE).truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
        int weeks = thresholds.every(code()).stream()
                .mapToInt(threshold -> threshold.values().get(Parameter.WEEKS))
                .max()
                .orElseThrow();
        List<Port> all = ports.all();
        Map<ZoneId, List<Instant>> past = new HashMap<>();
        all.forEach(port -> past.computeIfAbsent(port.zone(), zone -> before(hour, weeks, zone)));
        Set<Instant> asked = new HashSet<>();
        past.values().forEach(asked::addAll);
        asked.add(hour);
        hours.count(asked);
        Map<Way, Map<Instant, Integer>> travellers = hours.travellers(asked);
        Map<PortCode, Instant> firsts =
                hours.firsts(all.stream().map(Port::code).toList());
        List<Observation> beyond = new ArrayList<>();
        int places = 0;
        int unknown = 0;
        for (Port port : all) {
            Instant first = firsts.get(port.code());
            if (first == null) {
                continue;
            }
            Threshold threshold = thresholds.of(code(), port.code());
            List<Instant> known = past.getOrDefault(port.zone(), List.of()).stream()
                    .limit(threshold.values().get(Parameter.WEEKS))
                    .filter(one -> !one.isBefore(first))
                    .toList();
            for (Direction direction : Direction.values()) {
                places++;
                if (known.size() < threshold.values().get(Parameter.WEEKS_LEAST)) {
                    unknown++;
                    continue;
                }
                Map<Instant, Integer> of = travellers.getOrDefault(new Way(port.code(), direction), Map.of());
                int value = of.getOrDefault(hour, 0);
                Forecast forecast = Forecast.of(
                        known.stream().mapToInt(one -> of.getOrDefault(one, 0)).toArray());
                int spreads = threshold.values().get(Parameter.SPREADS);
                if (forecast.breachedBy(value, spreads, threshold.values().get(Parameter.DIFFERENCE_LEAST))) {
                    beyond.add(new Observation(
                            Scope.at(port.code(), direction),
                            threshold,
                            value,
                            forecast.bound(value, spreads),
                            OptionalDouble.of(forecast.middle()),
                            OptionalInt.empty(),
                            List.of()));
                }
            }
        }
        return new Measured(places, unknown, beyond);
    }

    /** The same hour of the same weekday on the clock of the zone, the latest week first. */
    private static List<Instant> before(Instant hour, int weeks, ZoneId zone) {
        return IntStream.rangeClosed(1, weeks)
                .mapToObj(week -> hour.atZone(zone).minusWeeks(week).toInstant().truncatedTo(ChronoUnit.HOURS))
                .toList();
    }
}
