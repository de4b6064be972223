package org.gatehouse.access.duty;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Role;
import org.gatehouse.reference.PortCode;

/**
 * An officer as stored.
 *
 * @param sessionsFrom sessions signed in earlier are over
 * @param mustChangePassword whether the password was given by somebody else
 * @param earlierSignIn the one before the present session
 */
public record OfficerRow(
        OfficerId id,
        String signInName,
        String name,
        Optional<PortCode> port,
        Set<Role> roles,
        boolean disabled,
        Instant sessionsFrom,
        boolean mustChangePassword,
        Optional<Instant> lastSignIn,
        Optional<Instant> earlierSignIn) {

    static final String REFERENCE = "officer:";

    public OfficerRow {
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(id, reference(id), name, port, Role.permissionsOf(roles));
    }

    public static String reference(OfficerId id) {
        return REFERENCE + id;
    }
}
