package org.gatehouse.access.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Administrators;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Purpose;
import org.gatehouse.access.Role;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is an officer, charged with what: each change is one transaction with its entry in the audit. */
@Service
public class Charges implements Administrators {

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{2,63}");
    private static final String BY_THE_HOUSE = "system:access";

    private final OfficerStore officers;
    private final OrganisationStore organisations;
    private final Passwords passwords;
    private final Duties duties;
    private final AuditTrail audit;
    private final Clock clock;

    Charges(
            OfficerStore officers,
            OrganisationStore organisations,
            Passwords passwords,
            Duties duties,
            AuditTrail audit,
            Clock clock) {
        this.officers = officers;
        this.organisations = organisations;
        this.passwords = passwords;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new officer and the password to be handed over, which is shown once and has to be changed. */
    public record Appointed(OfficerId id, String password) {}

    @Override
    @Transactional(readOnly = true)
    public boolean any() {
        return officers.anyAdministrator();
    }

    @Override
    @Transactional
    public OfficerId createFirst(String signInName, String name, String password) {
        if (!officers.lockAdministrators().isEmpty()) {
            throw new AccessProblem.AdministratorExists();
        }
        String account = signInName.strip().toLowerCase(Locale.ROOT);
        passwords.check(password, account);
        return create(
                account,
                name,
                Optional.empty(),
                Set.of(Role.ADMINISTRATOR),
                passwords.hash(password),
                true,
                BY_THE_HOUSE);
    }

    @Transactional
    public Appointed appoint(Actor by, String signInName, String name, Optional<PortCode> port, Set<Role> roles) {
        String password = passwords.invent(16);
        String account = signInName.strip().toLowerCase(Locale.ROOT);
        return new Appointed(
                create(account, name, port, roles, passwords.hash(password), true, by.reference()), password);
    }

    @Transactional
    public void change(
            Actor by,
            OfficerId id,
            String name,
            Optional<PortCode> port,
            Set<Role> roles,
            Optional<String> outsideName) {
        var before = known(id);
        checkCompatible(roles);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            keepAnAdministrator(id);
        }
        if (!officers.change(id, name.strip(), organisations.of(port), outsideName.orElse(null))) {
            throw new AccessProblem.OutsideNameTaken(outsideName.orElse(""));
        }
        officers.setRoles(id, roles, now());
        duties.changed();
        record(
                by.reference(),
                Action.CHANGE,
                id,
                "roles " + before.roles() + " to " + roles + ", port " + written(before.port()) + " to "
                        + written(port));
    }

    /** Closes the account or opens it again; closing ends its sessions. */
    @Transactional
    public void setDisabled(Actor by, OfficerId id, boolean disabled) {
        known(id);
        if (disabled) {
            keepAnAdministrator(id);
            officers.endSessions(id, now());
        }
        officers.setDisabled(id, disabled, now());
        duties.changed();
        record(by.reference(), Action.CHANGE, id, disabled ? "closed" : "opened");
    }

    /** {@return the password to be handed over; it has to be changed} */
    @Transactional
    public String resetPassword(Actor by, OfficerId id) {
        known(id);
        String password = passwords.invent(16);
        officers.setPassword(id, passwords.hash(password), true, now());
        duties.changed();
        record(by.reference(), Action.CHANGE, id, "password reset");
        return password;
    }

    /** {@return since when sessions are good: those from before are over, that of the caller too} */
    @Transactional
    public Instant changeOwnPassword(OfficerId id, String present, String wanted) {
        var officer = known(id);
        if (!passwords.matchesKnown(present, officers.passwordHash(id))) {
            throw new AccessProblem.PasswordWrong();
        }
        passwords.check(wanted, officer.signInName());
        if (wanted.equals(present)) {
            throw new AccessProblem.PasswordTooWeak();
        }
        var at = now();
        officers.setPassword(id, passwords.hash(wanted), false, at);
        duties.changed();
        record(OfficerRow.reference(id), Action.CHANGE, id, "own password");
        return at;
    }

    /** An officer with a password that is known already; for the demonstration. */
    @Transactional
    public void enrol(String signInName, String name, Optional<PortCode> port, Set<Role> roles, String passwordHash) {
        create(signInName, name, port, roles, passwordHash, false, BY_THE_HOUSE);
    }

    private OfficerId create(
            String signInName,
            String name,
            Optional<PortCode> port,
            Set<Role> roles,
            String hash,
            boolean mustChange,
            String by) {
        if (!SIGN_IN_NAME.matcher(signInName).matches()) {
            throw new AccessProblem.SignInNameMalformed();
        }
        checkCompatible(roles);
        var at = now();
        var id = new OfficerId(TimeOrderedId.at(at));
        if (!officers.insert(id, signInName, name.strip(), organisations.of(port), at)) {
            throw new AccessProblem.SignInNameTaken(signInName);
        }
        officers.setRoles(id, roles, at);
        officers.setPassword(id, hash, mustChange, at);
        record(by, Action.CREATE, id, "roles " + roles + ", port " + written(port));
        duties.changed();
        return id;
    }

    private OfficerRow known(OfficerId id) {
        return officers.find(id).orElseThrow(AccessProblem.NoSuchOfficer::new);
    }

    private static void checkCompatible(Set<Role> roles) {
        if (!Role.compatible(roles)) {
            throw new AccessProblem.RolesIncompatible();
        }
    }

    private void keepAnAdministrator(OfficerId leaving) {
        var administrators = officers.lockAdministrators();
        if (administrators.size() == 1 && administrators.contains(leaving)) {
            throw new AccessProblem.LastAdministrator();
        }
    }

    private void record(String by, Action action, OfficerId id, String what) {
        audit.append(new AuditEntry(by, action, "access/officer/" + id, Purpose.ADMINISTRATION.name(), what));
    }

    private static String written(Optional<PortCode> port) {
        return port.map(PortCode::value).orElse("all");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
