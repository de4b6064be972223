package org.gatehouse.inspection.records;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.Corrections;
import org.gatehouse.inspection.Corrections.Change;
import org.gatehouse.inspection.Corrections.Correction;
import org.gatehouse.inspection.Corrections.Status;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.sheet.Wording;
import org.springframework.stereotype.Component;

/** Corrections of one crossing as its page shows them, and the way to propose and answer them. */
@Component
class CorrectionPages {

    private final Corrections corrections;
    private final Officers officers;

    CorrectionPages(Corrections corrections, Officers officers) {
        this.corrections = corrections;
        this.officers = officers;
    }

    /**
     * One correction.
     *
     * @param field as the messages {@code inspection.correction.<field>} have it
     * @param becomes the value after; empty for an annulment
     * @param answerable whether the reader may confirm or reject it
     */
    record Row(
            UUID id,
            String field,
            String was,
            String becomes,
            String reason,
            String proposedBy,
            String proposedAt,
            Status status,
            Optional<String> answeredBy,
            Optional<String> answeredAt,
            boolean answerable) {}

    List<Row> of(InspectionView inspection, Actor reader, ZoneId zone) {
        List<Correction> all = inspection.closed() ? corrections.of(inspection.id(), reader) : List.of();
        Map<OfficerId, String> names = names(all);
        return all.stream().map(one -> row(one, reader, zone, names)).toList();
    }

    /** @return why it could not be proposed; empty when it was */
    Optional<InspectionProblem> propose(InspectionId inspection, CorrectionForm form, Actor actor) {
        try {
            corrections.propose(inspection, form.toChange(), form.reason(), actor);
            return Optional.empty();
        } catch (InspectionProblem.NotFound none) {
            throw none;
        } catch (InspectionProblem problem) {
            return Optional.of(problem);
        }
    }

    /** @return why it could not be answered; empty when it was */
    Optional<InspectionProblem> answer(UUID correction, Corrections.Answer answer, Actor actor) {
        try {
            corrections.answer(correction, answer, actor);
            return Optional.empty();
        } catch (InspectionProblem.NotFound none) {
            throw none;
        } catch (InspectionProblem problem) {
            return Optional.of(problem);
        }
    }

    private static Row row(Correction one, Actor reader, ZoneId zone, Map<OfficerId, String> names) {
        boolean answerable = one.status() == Status.PROPOSED
                && reader.may(Permission.CORRECTION_CONFIRM)
                && !one.proposedBy().equals(reader.id());
        String field;
        String becomes;
        switch (one.change()) {
            case Change.ToDirection(var direction) -> {
                field = "direction";
                becomes = direction.name();
            }
            case Change.ToGroup(var group) -> {
                field = "group";
                becomes = group.name();
            }
            case Change.ToDay(var day) -> {
                field = "day";
                becomes = day.toString();
            }
            case Change.Annulled() -> {
                field = "annul";
                becomes = "";
            }
        }
        return new Row(
                one.id(),
                field,
                one.was(),
                becomes,
                one.reason(),
                names.getOrDefault(one.proposedBy(), one.proposedBy().toString()),
                Wording.minute(one.proposedAt(), zone),
                one.status(),
                one.answeredBy().map(id -> names.getOrDefault(id, id.toString())),
                one.answeredAt().map(at -> Wording.minute(at, zone)),
                answerable);
    }

    private Map<OfficerId, String> names(List<Correction> all) {
        Set<OfficerId> ids = new HashSet<>();
        all.forEach(one -> {
            ids.add(one.proposedBy());
            one.answeredBy().ifPresent(ids::add);
        });
        Map<OfficerId, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            officers.findAll(ids).forEach((id, colleague) -> names.put(id, colleague.name()));
        }
        return names;
    }
}
