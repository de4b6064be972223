package org.gatehouse.warning.evaluating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.gatehouse.inspection.Situations;
import org.gatehouse.inspection.Situations.Queued;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.thresholds.InForce;
import org.springframework.stereotype.Component;

/**
 * Queue overload: as many travellers as {@link Parameter#WAITING} or more wait for an officer at the desk and the second line of
 * a port together, and the first of them has waited {@link Parameter#OLDEST_MINUTES} or longer. Who came more than a day ago is
 * no queue but forgotten, and is not counted.
 */
@Component
class QueueOverload implements Measure {

    private static final Duration WITHIN = Duration.ofHours(24);

    private final Situations situations;

    QueueOverload(Situations situations) {
        this.situations = situations;
    }

    @Override
    public IndicatorCode code() {
        return IndicatorCode.QUEUE_OVERLOAD;
    }

    @Override
    public Measured measure(InForce thresholds, Instant now) {
        Map<PortCode, Queued> ports = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        situations
                .queues(now.minus(WITHIN))
                .forEach(queue -> ports.merge(queue.port(), queue, QueueOverload::together));
        List<Observation> beyond = new ArrayList<>();
        ports.forEach((port, queue) -> {
            Threshold threshold = thresholds.of(code(), port);
            int waiting = threshold.values().get(Parameter.WAITING);
            int minutes = (int) Duration.between(queue.oldest(), now).toMinutes();
            if (queue.travellers() >= waiting && minutes >= threshold.values().get(Parameter.OLDEST_MINUTES)) {
                beyond.add(new Observation(
                        Scope.at(port),
                        threshold,
                        queue.travellers(),
                        waiting,
                        OptionalDouble.empty(),
                        OptionalInt.of(minutes),
                        List.of()));
            }
        });
        return new Measured(ports.size(), 0, beyond);
    }

    private static Queued together(Queued one, Queued other) {
        return new Queued(
                one.port(),
                one.queue(),
                one.travellers() + other.travellers(),
                one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest());
    }
}
