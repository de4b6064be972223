package org.gatehouse.inspection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;

/** The door for travellers who come together and are inspected one by one: a group with its list, a family, a crew. */
public interface Parties {

    /** One list holds at most so many. */
    int MEMBERS_MAX = 50;

    /**
     * Opens an inspection for each document, in the order given, and keeps them together. Asking twice with one key opens
     * one party.
     *
     * @throws InspectionProblem.PartyEmpty when there is no document
     * @throws InspectionProblem.PartyTooLarge when there are more than {@link #MEMBERS_MAX}
     * @throws InspectionProblem as an inspection of one traveller does
     */
    Party open(Coming coming, IdempotencyKey key, Actor actor);

    /**
     * The party with its members as they stand.
     *
     * @throws InspectionProblem.NotFound when there is none at a port of the actor
     */
    Party get(UUID id, Actor actor, String purpose);

    /**
     * Admits every member who is open and clear, each by a decision of its own; whoever is referred waits for one. The
     * officer has seen the list, and what changed since is left.
     *
     * @param seen versions of the members that the officer saw, as {@link Party#seen} says
     */
    Party admitClear(UUID id, String seen, Actor actor);

    /** How travellers belong together. */
    enum Kind {
        GROUP,
        FAMILY,
        CREW
    }

    /**
     * Who comes.
     *
     * @param zones one machine-readable zone each
     * @param label what officers call it: number of the list, name of the leader, flight; may be empty
     */
    record Coming(PortCode port, Direction direction, Kind kind, String label, List<String> zones) {
        public Coming {
            zones = List.copyOf(zones);
        }
    }

    /** @param members in the order in which they came */
    record Party(
            UUID id,
            PortCode port,
            Direction direction,
            Kind kind,
            String label,
            Instant openedAt,
            List<InspectionView> members) {

        public Party {
            members = List.copyOf(members);
        }

        /** Members whom one decision admits now. */
        public List<InspectionView> clear() {
            return members.stream()
                    .filter(member -> member.status() == InspectionStatus.OPEN && member.verdict() == Verdict.CLEAR)
                    .toList();
        }

        /** The state that somebody who reads this sees. */
        public String seen() {
            return Integer.toHexString(members.stream()
                    .map(member -> member.id() + "/" + member.version())
                    .toList()
                    .hashCode());
        }
    }
}
