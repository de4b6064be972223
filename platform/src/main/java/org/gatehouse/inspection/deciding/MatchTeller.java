package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.MatchState;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Place;
import org.gatehouse.screening.Matches.Raised;
import org.gatehouse.screening.Matches.Standing;
import org.springframework.stereotype.Component;

/** Tells {@code screening} which travellers met a list, and asks it what officers have found out. */
@Component
class MatchTeller {

    private final Matches matches;

    MatchTeller(Matches matches) {
        this.matches = matches;
    }

    /** What lists said of the traveller of an inspection. */
    record Met(InspectionRow row, List<Alert> alerts) {}

    void met(List<Met> met, Actor actor) {
        List<Raised> raised = new ArrayList<>(0);
        for (Met one : met) {
            Instant at = TimeOrderedId.instantOf(one.row().id());
            for (Alert alert : one.alerts()) {
                raised.add(new Raised(
                        new Place.Crossing(one.row().id()), alert, at, one.row().day()));
            }
        }
        if (!raised.isEmpty()) {
            matches.raise(raised, actor);
        }
    }

    /**
     * Nobody is admitted before an officer has compared; and who is the one who is meant, or may be, is admitted by the
     * second line alone.
     */
    void check(InspectionRow row, Decision decision) {
        boolean admits = switch (decision) {
            case Decision.Admit _, Decision.AdmitTemporarily _, Decision.AdmitToProtection _ -> true;
            case Decision.EstablishIdentity _,
                    Decision.ConfirmCitizenship _,
                    Decision.DenyCitizenship _,
                    Decision.HandOver _,
                    Decision.SendToSecondLine _,
                    Decision.ProposeRefusal _,
                    Decision.ConfirmRefusal _,
                    Decision.ReturnRefusal _,
                    Decision.ReferForProtection _,
                    Decision.EndProtection _ -> false;
        };
        if (!admits || row.findings().stream().noneMatch(Finding::ofList)) {
            return;
        }
        for (Standing one : matches.standing(row.id())) {
            if (one.action() == ListAction.INFORM) {
                continue;
            }
            if (one.state() == MatchState.OPEN) {
                throw new InspectionProblem.MatchUnresolved();
            }
            if (row.status() == InspectionStatus.OPEN && meant(one.state())) {
                throw new InspectionProblem.SecondLineNeeded();
            }
        }
    }

    private static boolean meant(MatchState state) {
        return switch (state) {
            case SAME_PERSON, UNDECIDED -> true;
            case OPEN, OTHER_PERSON, LAPSED -> false;
        };
    }
}
