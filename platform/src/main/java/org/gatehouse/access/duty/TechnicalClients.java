package org.gatehouse.access.duty;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Programs that act over the interface, and those to which officers sign in: each change is one transaction with its entry in the audit. */
@Service
public class TechnicalClients {

    /** What a program may be allowed; confirming what takes two persons is never among it. */
    public static final List<Permission> GRANTABLE = List.of(
            Permission.DESK_INSPECT,
            Permission.CHANNEL_INSPECT,
            Permission.CHANNEL_ENROL,
            Permission.PERMISSION_REGISTER,
            Permission.CROSSING_READ,
            Permission.CONVEYANCE_INSPECT,
            Permission.CONVEYANCE_ANNOUNCE,
            Permission.STATISTICS_READ,
            Permission.REFERENCE_READ);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{2,63}");

    private final ClientStore clients;
    private final OrganisationStore organisations;
    private final ClientSecrets secrets;
    private final Duties duties;
    private final AuditTrail audit;
    private final Clock clock;

    TechnicalClients(
            ClientStore clients,
            OrganisationStore organisations,
            ClientSecrets secrets,
            Duties duties,
            AuditTrail audit,
            Clock clock) {
        this.clients = clients;
        this.organisations = organisations;
        this.secrets = secrets;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new program, which acts as itself where it has permissions, and takes officers where it has addresses.
     *
     * @param redirectUris to which browsers of officers may be sent back; see {@link RedirectUris}
     * @return the secret, which is shown once
     */
    @Transactional
    public String register(
            Actor by,
            String id,
            String name,
            Optional<PortCode> port,
            Set<Permission> permissions,
            List<String> redirectUris) {
        if (!ID.matcher(id).matches() || name.isBlank() || !GRANTABLE.containsAll(permissions)) {
            throw new AccessProblem.ClientMalformed();
        }
        RedirectUris.check(redirectUris);
        if (permissions.isEmpty() && redirectUris.isEmpty()) {
            throw new AccessProblem.ClientMalformed();
        }
        String secret = secrets.draw();
        var at = clock.instant();
        var client = new ClientRow(
                id,
                new OfficerId(TimeOrderedId.at(at)),
                name.strip(),
                port,
                secrets.hash(secret),
                permissions,
                redirectUris,
                false);
        if (!clients.insert(client, organisations.of(port), at)) {
            throw new AccessProblem.ClientIdTaken(id);
        }
        record(
                by,
                Action.CREATE,
                id,
                "permissions " + permissions + ", port "
                        + port.map(PortCode::value).orElse("all") + ", sign-in at " + redirectUris);
        return secret;
    }

    /** {@return the new secret, which is shown once; the one before is worth nothing any more} */
    @Transactional
    public String renewSecret(Actor by, String id) {
        known(id);
        String secret = secrets.draw();
        clients.setSecret(id, secrets.hash(secret));
        record(by, Action.CHANGE, id, "secret renewed");
        return secret;
    }

    /** Closes the client or opens it again; tokens of a closed one are refused within seconds. */
    @Transactional
    public void setDisabled(Actor by, String id, boolean disabled) {
        known(id);
        clients.setDisabled(id, disabled, clock.instant());
        duties.changed();
        record(by, Action.CHANGE, id, disabled ? "closed" : "opened");
    }

    private void known(String id) {
        if (clients.find(id).isEmpty()) {
            throw new AccessProblem.NoSuchClient();
        }
    }

    private void record(Actor by, Action action, String id, String what) {
        audit.append(
                new AuditEntry(by.reference(), action, "access/client/" + id, Purpose.ADMINISTRATION.name(), what));
    }
}
