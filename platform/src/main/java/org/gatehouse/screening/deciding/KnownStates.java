package org.gatehouse.screening.deciding;

import java.util.List;
import org.gatehouse.reference.States;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Sought;
import org.springframework.stereotype.Component;

/** Sees to it that codes of states are codes of states. */
@Component
class KnownStates {

    private final States states;

    KnownStates(States states) {
        this.states = states;
    }

    void check(Sought sought) {
        for (String code : codes(sought)) {
            if (states.find(code).isEmpty()) {
                throw new ScreeningProblem.UnknownState(code);
            }
        }
    }

    private static List<String> codes(Sought sought) {
        return switch (sought) {
            case Sought.Person person ->
                java.util.stream.Stream.concat(
                                person.nationalities().stream(),
                                person.papers().stream().map(Sought.Paper::issuer))
                        .toList();
            case Sought.InvalidPaper invalid -> List.of(invalid.paper().issuer());
            case Sought.Vehicle vehicle -> List.of(vehicle.state());
            case Sought.Vessel _, Sought.Container _, Sought.Aircraft _ -> List.of();
        };
    }
}
