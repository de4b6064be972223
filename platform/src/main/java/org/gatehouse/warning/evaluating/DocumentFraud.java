package org.gatehouse.warning.evaluating;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.inspection.Situations;
import org.gatehouse.inspection.Situations.Defects;
import org.gatehouse.inspection.Situations.Span;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Threshold;
import org.gatehouse.warning.thresholds.InForce;
import org.springframework.stereotype.Component;

/**
 * Document-fraud cluster: within {@link Parameter#WINDOW_HOURS} the same defect in {@link Parameter#AT_PORT} or more documents of
 * one issuing state and kind at one port, or in {@link Parameter#OVER_PORTS} or more over all ports. A document counts once,
 * however often it was shown. The bearers are not looked at: neither who they are nor what they are citizens of.
 */
@Component
class DocumentFraud implements Measure {

    private final Situations situations;

    DocumentFraud(Situations situations) {
        this.situations = situations;
    }

    @Override
    public IndicatorCode code() {
        return IndicatorCode.DOCUMENT_FRAUD;
    }

    @Override
    public Measured measure(InForce thresholds, Instant now) {
        Threshold threshold = thresholds.of(code());
        Duration window = Duration.ofHours(threshold.values().get(Parameter.WINDOW_HOURS));
        // a zone that names no state says nothing of a state
        List<Defects> groups = situations.defects(new Span(now.minus(window), now)).stream()
                .filter(group -> !group.issuer().isBlank())
                .toList();
        List<Observation> beyond = new ArrayList<>();
        for (Defects group : groups) {
            int bound = threshold.values().get(group.port().isPresent() ? Parameter.AT_PORT : Parameter.OVER_PORTS);
            if (group.documents() >= bound) {
                beyond.add(Observation.counted(
                        Scope.ofDocuments(
                                group.port(),
                                group.issuer(),
                                group.documentKind(),
                                group.defect().name()),
                        threshold,
                        group.documents(),
                        bound,
                        group.inspections()));
            }
        }
        return new Measured(groups.size(), 0, beyond);
    }
}
