package org.gatehouse.screening.deciding;

import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.springframework.stereotype.Component;

/** What is asked of what a list covers, when it is proposed and when it changes. */
@Component
class ListTerms {

    private static final double THRESHOLD_LEAST = 0.05;

    private final Ports ports;

    ListTerms(Ports ports) {
        this.ports = ports;
    }

    void check(Scope scope, double threshold) {
        if (!(threshold >= THRESHOLD_LEAST && threshold <= 1)) {
            throw new ScreeningProblem.ThresholdUnfit();
        }
        for (PortCode port : scope.ports()) {
            if (ports.find(port).isEmpty()) {
                throw new ScreeningProblem.UnknownPort(port.value());
            }
        }
    }

    String proportionality(String given) {
        String words = Rules.text(given, "proportionality", Rules.WORDS_MOST);
        if (words.length() < Rules.WORDS_LEAST) {
            throw new ScreeningProblem.ProportionalityTooShort(Rules.WORDS_LEAST);
        }
        return words;
    }
}
