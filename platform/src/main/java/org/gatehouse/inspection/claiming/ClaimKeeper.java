package org.gatehouse.inspection.claiming;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.SecondLine.Handling;
import org.gatehouse.inspection.SecondLine.HandlingKind;
import org.gatehouse.inspection.SecondLine.Held;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** What a claim means for those who act on the inspection; each method within the caller's transaction. */
@Component
@EnableConfigurationProperties(SecondLineSettings.class)
public class ClaimKeeper {

    private final ClaimStore store;
    private final Officers officers;
    private final SecondLineSettings settings;

    ClaimKeeper(ClaimStore store, Officers officers, SecondLineSettings settings) {
        this.store = store;
        this.officers = officers;
        this.settings = settings;
    }

    /**
     * Nobody acts on what another officer holds.
     *
     * @throws InspectionProblem.Held with who it is and since when
     */
    public void check(UUID inspection, Actor actor, Instant now) {
        store.held(inspection, now)
                .filter(claim -> !claim.officer().equals(actor.id()))
                .ifPresent(claim -> {
                    throw new InspectionProblem.Held(name(claim.officer()), claim.since());
                });
    }

    /**
     * The inspection is at a port of the actor.
     *
     * @throws InspectionProblem.NotFound otherwise
     */
    public void served(InspectionId id, Actor actor) {
        var _ = store.port(id.value()).filter(actor::serves).orElseThrow(InspectionProblem.NotFound::new);
    }

    /**
     * The inspection is at a port of the actor, who decides at the second line.
     *
     * @throws InspectionProblem.NotYours when the actor does not
     */
    public void serving(InspectionId id, Actor actor) {
        served(id, actor);
        if (!actor.may(Permission.SECOND_LINE_DECIDE)) {
            throw new InspectionProblem.NotYours();
        }
    }

    /**
     * The actor works on an inspection that waits at the second line; it is held until the transaction ends, and a claim of the
     * actor's is prolonged.
     *
     * @throws InspectionProblem.NotNow when it does not wait there
     * @throws InspectionProblem.Held when another officer takes care of the traveller
     */
    public void working(InspectionId id, Actor actor, Instant now) {
        serving(id, actor);
        InspectionStatus status = store.lock(id.value()).orElseThrow(InspectionProblem.NotFound::new);
        if (status == InspectionStatus.OPEN || status == InspectionStatus.CLOSED) {
            throw new InspectionProblem.NotNow(status);
        }
        check(id.value(), actor, now);
        acted(id.value(), actor, now);
    }

    /** The holder did something and stays the holder: the claim lasts again as long as a new one. */
    public void acted(UUID inspection, Actor actor, Instant now) {
        store.held(inspection, now)
                .filter(claim -> claim.officer().equals(actor.id()))
                .ifPresent(claim -> store.put(prolonged(claim, now)));
    }

    /** The inspection went on to somebody else, or is concluded: whoever held it is done. */
    public void done(UUID inspection, Actor actor, Instant now) {
        store.lapse(inspection, now);
        store.held(inspection, now).ifPresent(claim -> {
            store.remove(inspection);
            store.add(
                    inspection,
                    new Handling(
                            now, HandlingKind.DONE, claim.officer(), Optional.of(actor.id()), Optional.empty(), ""));
        });
    }

    ClaimStore.ClaimRow prolonged(ClaimStore.ClaimRow claim, Instant now) {
        return new ClaimStore.ClaimRow(
                claim.inspection(), claim.officer(), claim.since(), now.plus(settings.claimLapsesAfter()));
    }

    Held held(ClaimStore.ClaimRow claim) {
        return new Held(claim.officer(), name(claim.officer()), claim.since(), claim.lapsesAt());
    }

    SecondLineSettings settings() {
        return settings;
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officers.Colleague::name).orElse(id.toString());
    }
}
