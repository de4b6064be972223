package org.gatehouse.warning.thresholds;

import java.util.List;
import java.util.Optional;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Threshold;

/**
 * The thresholds in force at one instant.
 *
 * @param all at most one for every port and one for each port, of each indicator
 */
public record InForce(List<Threshold> all) {

    public InForce {
        all = List.copyOf(all);
    }

    /** The port's own, or the one for every port. */
    public Threshold of(IndicatorCode code, PortCode port) {
        return find(code, Optional.of(port)).orElseGet(() -> of(code));
    }

    /** The one for every port. */
    public Threshold of(IndicatorCode code) {
        return find(code, Optional.empty()).orElseThrow(() -> new IllegalStateException("no threshold of " + code));
    }

    /** All of the indicator. */
    public List<Threshold> every(IndicatorCode code) {
        return all.stream().filter(one -> one.indicator() == code).toList();
    }

    private Optional<Threshold> find(IndicatorCode code, Optional<PortCode> port) {
        return all.stream()
                .filter(one -> one.indicator() == code && one.port().equals(port))
                .findFirst();
    }
}
