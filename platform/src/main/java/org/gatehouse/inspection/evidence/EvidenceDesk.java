package org.gatehouse.inspection.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.inspection.Evidence;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.claiming.ClaimKeeper;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interviews and exhibits; each method is one transaction with its audit entry. */
@Service
@EnableConfigurationProperties(EvidenceSettings.class)
class EvidenceDesk implements Evidence {

    static final int WORDS_MAX = 10_000;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final InterviewStore interviews;
    private final ExhibitStore exhibits;
    private final EvidenceKeeper keeper;
    private final ClaimKeeper claims;
    private final Log log;
    private final EvidenceSettings settings;

    /** Where it is told what was done, and when. */
    @Component("evidenceLog")
    record Log(AuditTrail audit, Clock clock) {

        void tell(Actor actor, Action action, InspectionId inspection, String purpose, String what) {
            audit.append(
                    new AuditEntry(actor.reference(), action, "inspection/inspection/" + inspection, purpose, what));
        }

        void tell(Actor actor, Action action, InspectionId inspection, String what) {
            tell(actor, action, inspection, Purpose.SECOND_LINE_REVIEW.name(), what);
        }

        Instant now() {
            return clock.instant();
        }
    }

    EvidenceDesk(
            InterviewStore interviews,
            ExhibitStore exhibits,
            EvidenceKeeper keeper,
            ClaimKeeper claims,
            Log log,
            EvidenceSettings settings) {
        this.interviews = interviews;
        this.exhibits = exhibits;
        this.keeper = keeper;
        this.claims = claims;
        this.log = log;
        this.settings = settings;
    }

    @Override
    @Transactional
    public Collected open(InspectionId inspection, Actor actor, String purpose) {
        claims.served(inspection, actor);
        keeper.opened(inspection.value(), actor, log.now());
        log.tell(actor, Action.READ, inspection, purpose, "evidence");
        return new Collected(interviews.of(inspection.value()), exhibits.of(inspection.value()));
    }

    @Override
    @Transactional
    public UUID begin(InspectionId inspection, Setting setting, Actor actor) {
        Instant now = log.now();
        claims.working(inspection, actor, now);
        if (!LANGUAGES.contains(setting.language())) {
            throw new InspectionProblem.FieldMissing("language");
        }
        if (setting.interpreter().isPresent() != setting.interpreting().isPresent()) {
            throw new InspectionProblem.FieldMissing("interpreter");
        }
        fits(setting.interpreter().orElse(""));
        fits(setting.personsPresent());
        UUID id = TimeOrderedId.at(now);
        if (!interviews.insert(id, inspection.value(), setting, actor.id(), now)) {
            throw new InspectionProblem.InterviewGoesOn();
        }
        log.tell(actor, Action.CREATE, inspection, "interview begun");
        return id;
    }

    @Override
    @Transactional
    public void write(InspectionId inspection, UUID interview, List<Said> said, Actor actor) {
        Instant now = log.now();
        claims.serving(inspection, actor);
        boolean ended = interviews.lock(inspection.value(), interview).orElseThrow(InspectionProblem.NotFound::new);
        if (!ended) {
            claims.working(inspection, actor, now);
        }
        if (said.isEmpty()) {
            throw new InspectionProblem.WordsMissing();
        }
        for (Said one : said) {
            if (ended != (one.kind() == TurnKind.ADDITION)) {
                throw new InspectionProblem.AmendedByAddition();
            }
            needed(one.words());
            interviews.write(interview, one, actor.id(), now);
        }
        log.tell(actor, Action.CHANGE, inspection, ended ? "interview added to" : "interview written");
    }

    @Override
    @Transactional
    public void end(InspectionId inspection, UUID interview, ReadBack readBack, String words, Actor actor) {
        Instant now = log.now();
        claims.working(inspection, actor, now);
        if (interviews.lock(inspection.value(), interview).orElseThrow(InspectionProblem.NotFound::new)) {
            throw new InspectionProblem.AmendedByAddition();
        }
        if (readBack == ReadBack.NOT_CONFIRMED) {
            needed(words);
        }
        fits(words);
        interviews.end(interview, new Ended(now, readBack, words));
        log.tell(actor, Action.CHANGE, inspection, "interview ended, " + readBack);
    }

    @Override
    @Transactional
    public UUID take(InspectionId inspection, Taken taken, Optional<byte[]> file, Actor actor) {
        Instant now = log.now();
        claims.working(inspection, actor, now);
        if (taken.description().isBlank()) {
            throw new InspectionProblem.FieldMissing("description");
        }
        if (taken.place().isBlank()) {
            throw new InspectionProblem.FieldMissing("place");
        }
        fits(taken.description());
        fits(taken.seal());
        fits(taken.place());
        UUID id = TimeOrderedId.at(now);
        exhibits.insert(id, inspection.value(), taken, actor.id(), now);
        exhibits.pass(id, new Custody(1, now, CustodyKind.TAKEN, taken.place(), taken.seal(), "", actor.id()));
        file.ifPresent(brought -> keep(id, brought));
        log.tell(actor, Action.CREATE, inspection, "exhibit taken");
        return id;
    }

    private void keep(UUID exhibit, byte[] brought) {
        if (brought.length > settings.fileBytesMax()) {
            throw new InspectionProblem.FileTooLarge(settings.fileMegabytesMax());
        }
        CleanFile clean = CleanFile.of(brought);
        exhibits.insert(exhibit, clean, sha256(brought), sha256(clean.bytes()));
    }

    @Override
    @Transactional
    public void pass(
            InspectionId inspection,
            UUID exhibit,
            CustodyKind kind,
            String place,
            String seal,
            String words,
            Actor actor) {
        claims.serving(inspection, actor);
        if (exhibits.lock(inspection.value(), exhibit).orElseThrow(InspectionProblem.NotFound::new)) {
            throw new InspectionProblem.CustodyEnded();
        }
        if (place.isBlank()) {
            throw new InspectionProblem.FieldMissing("place");
        }
        if (kind == CustodyKind.SEALED && seal.isBlank()) {
            throw new InspectionProblem.FieldMissing("seal");
        }
        fits(place);
        fits(seal);
        fits(words);
        exhibits.pass(exhibit, new Custody(0, log.now(), kind, place, seal, words, actor.id()));
        log.tell(actor, Action.CHANGE, inspection, "exhibit " + kind);
    }

    @Override
    @Transactional
    public Content file(InspectionId inspection, UUID exhibit, Actor actor) {
        claims.served(inspection, actor);
        Content content = exhibits.content(inspection.value(), exhibit).orElseThrow(InspectionProblem.NotFound::new);
        log.tell(actor, Action.READ, inspection, "file of exhibit " + exhibit);
        return content;
    }

    private static void needed(String words) {
        if (words.isBlank()) {
            throw new InspectionProblem.WordsMissing();
        }
        fits(words);
    }

    private static void fits(String words) {
        if (words.length() > WORDS_MAX) {
            throw new InspectionProblem.WordsTooLong(WORDS_MAX);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
