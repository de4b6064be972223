package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.assessment.Assessment;
import org.gatehouse.inspection.listed.ListChecks;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** Writes down what comes of passages: inspections with all that follows, chips, matches, and the audit. */
@Component
class PassageRecorder {

    private final InspectionRecords records;
    private final Consequences consequences;
    private final ListChecks lists;
    private final MatchTeller matches;
    private final AuditTrail audit;

    PassageRecorder(
            InspectionRecords records,
            Consequences consequences,
            ListChecks lists,
            MatchTeller matches,
            AuditTrail audit) {
        this.records = records;
        this.consequences = consequences;
        this.lists = lists;
        this.matches = matches;
        this.audit = audit;
    }

    boolean reserve(UUID id, Assessment assessment) {
        return consequences.reserve(id, assessment.inputs());
    }

    /** The gate may open; nothing of it is a crossing yet. */
    void reserved(PassageRow passage, Assessment assessment, Actor actor) {
        assessment.chip().ifPresent(chip -> records.addChip(new InspectionId(passage.id()), chip));
        log(
                actor.reference(),
                AuditEntry.Action.CREATE,
                passage(passage.id()),
                passage.state().name());
    }

    /** As at a channel of one step: an officer looks. */
    void referred(InspectionRow row, RequestKey key, Assessment assessment, Actor actor) {
        records.insert(row, under(row.id(), key));
        assessment.chip().ifPresent(chip -> records.addChip(new InspectionId(row.id()), chip));
        matches.met(List.of(new MatchTeller.Met(row, assessment.alerts())), actor);
        log(
                actor.reference(),
                AuditEntry.Action.CREATE,
                inspection(row.id()),
                row.status().name());
    }

    /**
     * Somebody has passed. The lists are asked once more: what one says by now of a traveller who is through is kept for
     * officers to compare.
     */
    void passed(InspectionRow row, RequestKey key, DocumentReading reading, Instant at, LocalDate day, Actor actor) {
        records.insert(row, under(row.id(), key));
        consequences.crossed(row, at, day);
        var arrival = new Arrival(new PortCode(row.port()), row.direction(), Channel.E_CHANNEL, row.mrz());
        matches.met(
                List.of(new MatchTeller.Met(row, lists.check(reading, arrival).alerts())), actor);
        log(
                actor.reference(),
                AuditEntry.Action.CREATE,
                inspection(row.id()),
                row.status().name());
    }

    /** Nobody has crossed. */
    void notPassed(PassageRow ended, String actor) {
        consequences.release(ended.id());
        records.forgetChip(new InspectionId(ended.id()));
        log(
                actor,
                AuditEntry.Action.CHANGE,
                passage(ended.id()),
                ended.reason() == null ? ended.state().name() : ended.state() + " " + ended.reason());
    }

    InspectionView view(InspectionId id, Actor actor) {
        return records.view(records.find(id, actor));
    }

    /** The key of the request belongs to the passage; the inspection has one that nobody can send. */
    private static RequestKey under(UUID id, RequestKey key) {
        return new RequestKey(key.client(), "passage " + id, key.request(), key.at());
    }

    private void log(String actor, AuditEntry.Action action, String record, String justification) {
        audit.append(new AuditEntry(actor, action, record, "BORDER_INSPECTION", justification));
    }

    private static String passage(UUID id) {
        return "inspection/passage/" + id;
    }

    private static String inspection(UUID id) {
        return "inspection/inspection/" + id;
    }
}
