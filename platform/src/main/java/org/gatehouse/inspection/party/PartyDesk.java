package org.gatehouse.inspection.party;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Circumstances;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.Inspections.IdempotencyKey;
import org.gatehouse.inspection.Parties;
import org.gatehouse.inspection.party.PartyStore.Row;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and admits many by the door for one; each method is one transaction. */
@Service
class PartyDesk implements Parties {

    private static final int LABEL_MAX = 80;

    private final Inspections inspections;
    private final PartyStore parties;
    private final Clock clock;

    PartyDesk(Inspections inspections, PartyStore parties, Clock clock) {
        this.inspections = inspections;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Party open(Coming coming, IdempotencyKey key, Actor actor) {
        if (coming.zones().isEmpty()) {
            throw new InspectionProblem.PartyEmpty();
        }
        if (coming.zones().size() > MEMBERS_MAX) {
            throw new InspectionProblem.PartyTooLarge(MEMBERS_MAX);
        }
        if (coming.label().length() > LABEL_MAX) {
            throw new InspectionProblem.WordsTooLong(LABEL_MAX);
        }
        Optional<Row> before = parties.find(actor.reference(), key.value());
        if (before.isPresent()) {
            return party(before.get(), actor, "BORDER_INSPECTION");
        }
        var id = TimeOrderedId.at(clock.instant());
        List<InspectionId> members = new ArrayList<>();
        for (int i = 0; i < coming.zones().size(); i++) {
            members.add(inspections
                    .open(arrival(coming, i), new IdempotencyKey("party/" + id + "/" + i), actor)
                    .id());
        }
        parties.insert(id, coming, members, actor.reference(), key.value(), clock.instant());
        return party(parties.find(id).orElseThrow(), actor, "BORDER_INSPECTION");
    }

    /** A crew says that all are crew; a family, that its children are not alone. */
    private static Arrival arrival(Coming coming, int member) {
        return new Arrival(
                coming.port(),
                coming.direction(),
                Channel.DESK,
                coming.zones().get(member),
                Optional.empty(),
                Optional.empty(),
                switch (coming.kind()) {
                    case CREW ->
                        new Circumstances(Optional.of(true), Optional.empty(), Optional.empty(), Optional.empty());
                    case FAMILY ->
                        new Circumstances(
                                Optional.empty(),
                                Optional.of(coming.zones().size() > 1),
                                Optional.empty(),
                                Optional.empty());
                    case GROUP -> Circumstances.UNKNOWN;
                });
    }

    @Override
    @Transactional
    public Party get(UUID id, Actor actor, String purpose) {
        return party(served(id, actor), actor, purpose);
    }

    @Override
    @Transactional
    public Party admitClear(UUID id, String seen, Actor actor) {
        Party party = party(served(id, actor), actor, "BORDER_INSPECTION");
        if (!party.seen().equals(seen)) {
            throw new InspectionProblem.PartyChanged();
        }
        for (InspectionView member : party.clear()) {
            inspections.decide(member.id(), new Decision.Admit(Optional.empty(), ""), member.version(), actor);
        }
        return party(served(id, actor), actor, "BORDER_INSPECTION");
    }

    private Row served(UUID id, Actor actor) {
        return parties.find(id).filter(row -> actor.serves(row.port())).orElseThrow(InspectionProblem.NotFound::new);
    }

    private Party party(Row row, Actor actor, String purpose) {
        return new Party(
                row.id(),
                row.port(),
                row.direction(),
                row.kind(),
                row.label(),
                row.openedAt(),
                row.members().stream()
                        .map(member -> inspections.get(member, actor, purpose))
                        .toList());
    }
}
