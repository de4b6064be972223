package org.gatehouse.inspection.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Enrolments;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.assessment.Assessor;
import org.gatehouse.inspection.enrolled.EnrolledDocuments;
import org.gatehouse.inspection.enrolled.EnrolmentStore;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.stays.Stays.Bearer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enrols documents for e-channels; each method is one transaction. */
@Service
class EnrolmentDesk implements Enrolments {

    private static final String RECORD = "inspection/enrolment";

    private final Ports ports;
    private final Assessor assessor;
    private final EnrolmentStore store;
    private final EnrolledDocuments enrolled;
    private final AuditTrail audit;
    private final Clock clock;

    EnrolmentDesk(
            Ports ports,
            Assessor assessor,
            EnrolmentStore store,
            EnrolledDocuments enrolled,
            AuditTrail audit,
            Clock clock) {
        this.ports = ports;
        this.assessor = assessor;
        this.store = store;
        this.enrolled = enrolled;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Eligibility enrol(String mrz, PortCode at, Consent consent, Actor actor) {
        if (!actor.serves(at)) {
            throw new InspectionProblem.OtherPort(at);
        }
        Port port = ports.find(at).orElseThrow(() -> new InspectionProblem.UnknownPort(at.value()));
        if (consent == Consent.NOT_GIVEN) {
            throw new InspectionProblem.ConsentMissing();
        }
        Instant now = clock.instant();
        DocumentReading reading = MrzReader.read(mrz, LocalDate.ofInstant(now, ZoneOffset.UTC));
        List<Finding> entry = against(reading, Direction.ENTRY, port, now);
        List<Finding> exit = against(reading, Direction.EXIT, port, now);
        Optional<LocalDate> until = reading.expiry().filter(_ -> entry.isEmpty() && exit.isEmpty());
        if (until.isEmpty()) {
            log(actor, AuditEntry.Action.READ, RECORD, "not eligible");
        }
        return new Eligibility(reading, entry, exit, until.map(last -> enrol(reading, last, actor, now)));
    }

    private List<Finding> against(DocumentReading reading, Direction direction, Port port, Instant now) {
        if (reading.readable()
                && (reading.number().isEmpty() || reading.expiry().isEmpty())) {
            return List.of(new Finding(Finding.Kind.UNREADABLE, ""));
        }
        return assessor.standing(
                assessor.identify(reading, direction), new Assessor.Moment(now, port, Channel.E_CHANNEL));
    }

    private Enrolled enrol(DocumentReading reading, LocalDate until, Actor actor, Instant now) {
        var document = new Bearer(reading.issuer(), reading.number());
        UUID id = TimeOrderedId.at(now);
        if (store.insert(id, document, until, actor.reference(), now)) {
            enrolled.came();
            log(actor, AuditEntry.Action.CREATE, record(id), "with consent");
            return new Enrolled(id, until);
        }
        EnrolmentStore.Standing there = store.find(document).orElseThrow();
        log(actor, AuditEntry.Action.READ, record(there.id()), "enrolled before");
        return new Enrolled(there.id(), there.until());
    }

    @Override
    @Transactional
    public void withdraw(UUID id, Actor actor) {
        if (store.withdraw(id, clock.instant())) {
            log(actor, AuditEntry.Action.ERASE, record(id), "withdrawn");
        } else if (!store.known(id)) {
            throw new InspectionProblem.EnrolmentUnknown();
        }
    }

    /** An enrolment ends with its document; a day is left for the last time zone. */
    @Scheduled(cron = "0 23 3 * * *", zone = "UTC")
    @Transactional
    public void forgetExpired() {
        store.forgetUntil(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
    }

    private void log(Actor actor, AuditEntry.Action action, String record, String justification) {
        audit.append(new AuditEntry(actor.reference(), action, record, "BORDER_INSPECTION", justification));
    }

    private static String record(UUID id) {
        return RECORD + "/" + id;
    }
}
