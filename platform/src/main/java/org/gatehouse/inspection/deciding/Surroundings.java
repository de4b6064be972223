package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.claiming.ClaimKeeper;
import org.gatehouse.inspection.evidence.EvidenceKeeper;
import org.gatehouse.inspection.waiting.WaitingKeeper;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** What stands around an inspection and has a say in a decision, or has to be told of it: lists, claims, evidence, stays, permissions,
 * the waiting area. */
@Component
class Surroundings {

    private final MatchTeller matches;
    private final Consequences consequences;
    private final ClaimKeeper claims;
    private final EvidenceKeeper evidence;
    private final WaitingKeeper waitingArea;

    Surroundings(
            MatchTeller matches,
            Consequences consequences,
            ClaimKeeper claims,
            EvidenceKeeper evidence,
            WaitingKeeper waitingArea) {
        this.matches = matches;
        this.consequences = consequences;
        this.claims = claims;
        this.evidence = evidence;
        this.waitingArea = waitingArea;
    }

    /** @return false when an e-channel must not clear the traveller: the permission was used up meanwhile */
    boolean reserve(UUID inspection, Inputs inputs) {
        return consequences.reserve(inspection, inputs);
    }

    /** Nothing came of what was reserved. */
    void release(UUID inspection) {
        consequences.release(inspection);
    }

    void opened(MatchTeller.Met met, Actor actor, Instant now, LocalDate today) {
        matches.met(List.of(met), actor);
        if (met.row().closed()) {
            consequences.crossed(met.row(), now, today);
        }
    }

    /** A claim of protection is taken by whoever hears it, whoever holds the traveller. */
    void check(InspectionRow row, Decision decision, Actor actor, Instant now) {
        if (row.status() != InspectionStatus.OPEN && !(decision instanceof Decision.ReferForProtection)) {
            claims.check(row.id(), actor, now);
        }
        matches.check(row, decision);
        if (against(decision)) {
            evidence.check(row.id(), actor);
        }
    }

    /** Whether the decision brings the traveller nearer to a refusal or into the hands of another authority; who makes it has looked. */
    private static boolean against(Decision decision) {
        return switch (decision) {
            case Decision.ProposeRefusal _,
                    Decision.ConfirmRefusal _,
                    Decision.HandOver _,
                    Decision.DenyCitizenship _ -> true;
            case Decision.Admit _,
                    Decision.AdmitTemporarily _,
                    Decision.EstablishIdentity _,
                    Decision.ConfirmCitizenship _,
                    Decision.SendToSecondLine _,
                    Decision.ReturnRefusal _,
                    Decision.ReferForProtection _,
                    Decision.AdmitToProtection _,
                    Decision.EndProtection _ -> false;
        };
    }

    /** The officer has the inspection before the eyes; what is concluded needs no deciding any more. */
    void seen(InspectionRow row, Actor actor, Instant now) {
        if (!row.closed()) {
            evidence.seen(row.id(), actor, now);
        }
    }

    void decided(InspectionRow before, InspectionRow after, Actor actor, Instant now, LocalDate today) {
        if (before.status() != InspectionStatus.OPEN) {
            if (after.status() == before.status()) {
                claims.acted(after.id(), actor, now);
            } else {
                claims.done(after.id(), actor, now);
            }
        }
        if (after.closed()) {
            consequences.crossed(after, now, today);
        }
        if (after.outcome() == Outcome.REFUSED && after.direction() == Direction.ENTRY) {
            waitingArea.refused(after.id(), new PortCode(after.port()), now);
        }
    }
}
