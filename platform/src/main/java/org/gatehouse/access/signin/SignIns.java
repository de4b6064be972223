package org.gatehouse.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.duty.AttemptThrottle;
import org.gatehouse.access.duty.Duties;
import org.gatehouse.access.duty.OfficerRow;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.Passwords;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides who may come in. Says of a refusal neither that the name is unknown nor that the account is closed. */
@Service
class SignIns {

    sealed interface Attempt {
        /** Let in, at an instant to the microsecond. */
        record Accepted(OfficerRow officer, Instant at) implements Attempt {}

        record Refused() implements Attempt {}

        record TooMany(Duration retryAfter) implements Attempt {}
    }

    private final OfficerStore officers;
    private final Passwords passwords;
    private final AttemptThrottle throttle;
    private final AuditTrail audit;
    private final Duties duties;
    private final Clock clock;

    SignIns(
            OfficerStore officers,
            Passwords passwords,
            AttemptThrottle throttle,
            AuditTrail audit,
            Duties duties,
            Clock clock) {
        this.officers = officers;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.duties = duties;
        this.clock = clock;
    }

    /** @param address of the machine that asks */
    Attempt attempt(String signInName, String password, String address) {
        String name = signInName.strip().toLowerCase(Locale.ROOT);
        var wait = throttle.enter(name, address);
        if (wait.isPresent()) {
            return new Attempt.TooMany(wait.get());
        }
        var officer = officers.named(name);
        var hash = officer.flatMap(known -> officers.passwordHash(known.id()));
        boolean right = passwords.matchesKnown(password, hash);
        if (!right || officer.isEmpty() || officer.get().disabled()) {
            audit.append(failure(officer, address));
            return new Attempt.Refused();
        }
        throttle.succeeded(name, address);
        return accept(officer.get());
    }

    /**
     * An external issuer vouches for the subject.
     *
     * @param address of the machine that brings the issuer's word
     */
    @Transactional
    public Optional<Attempt.Accepted> vouchedFor(String subject, String address) {
        var officer = officers.knownOutsideAs(subject).or(() -> officers.named(subject.toLowerCase(Locale.ROOT)));
        var open = officer.filter(known -> !known.disabled());
        if (open.isEmpty()) {
            audit.append(failure(officer, address + ", vouched for by the issuer"));
        }
        return open.map(this::accept);
    }

    @Transactional
    public void signOut(OfficerRow officer) {
        audit.append(new AuditEntry(
                OfficerRow.reference(officer.id()),
                Action.SIGN_OUT,
                "access/officer/" + officer.id(),
                Purpose.OWN_ACCOUNT.name(),
                ""));
    }

    private Attempt.Accepted accept(OfficerRow officer) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        audit.append(new AuditEntry(
                OfficerRow.reference(officer.id()),
                Action.SIGN_IN,
                "access/officer/" + officer.id(),
                Purpose.OWN_ACCOUNT.name(),
                ""));
        officers.signedIn(officer.id(), at);
        duties.changed();
        return new Attempt.Accepted(officer, at);
    }

    private static AuditEntry failure(Optional<OfficerRow> officer, String address) {
        String record = officer.map(known -> "access/officer/" + known.id()).orElse("access/officer/unknown");
        return new AuditEntry("public", Action.SIGN_IN_FAILED, record, Purpose.OWN_ACCOUNT.name(), "from " + address);
    }
}
