package org.gatehouse.warning.evaluating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gatehouse.inspection.Situations;
import org.gatehouse.inspection.Situations.Stranded;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.thresholds.InForce;
import org.springframework.stereotype.Component;

/**
 * Stranded persons: as many as {@link Parameter#PERSONS} or more at a port are in the waiting area past its limit, or on
 * temporary entry past the last day with the stay open. Only who came within the last thirty days: what is older is a case of
 * its own, and no matter of early warning.
 */
@Component
class Stranding implements Measure {

    private static final Duration WITHIN = Duration.ofDays(30);

    private final Situations situations;

    Stranding(Situations situations) {
        this.situations = situations;
    }

    @Override
    public IndicatorCode code() {
        return IndicatorCode.STRANDED;
    }

    @Override
    public Measured measure(InForce thresholds, Instant now) {
        List<Stranded> ports = situations.stranded(now.minus(WITHIN));
        List<Observation> beyond = new ArrayList<>();
        for (Stranded port : ports) {
            Threshold threshold = thresholds.of(code(), port.port());
            int persons = threshold.values().get(Parameter.PERSONS);
            if (port.persons() >= persons) {
                beyond.add(new Observation(
                        Scope.at(port.port()),
                        threshold,
                        port.persons(),
                        persons,
                        OptionalDouble.empty(),
                        OptionalInt.of(
                                (int) Duration.between(port.oldest(), now).toMinutes()),
                        List.of()));
            }
        }
        return new Measured(ports.size(), 0, beyond);
    }
}
