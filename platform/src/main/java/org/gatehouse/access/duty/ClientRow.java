package org.gatehouse.access.duty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;

/**
 * A technical client as stored.
 *
 * @param actsAs stands where an officer's identifier is asked for
 * @param port the one port that it serves; empty for all
 * @param permissions what it may do itself over the interface
 * @param redirectUris to which browsers of officers who sign in to it may be sent back
 */
public record ClientRow(
        String id,
        OfficerId actsAs,
        String name,
        Optional<PortCode> port,
        String secretHash,
        Set<Permission> permissions,
        List<String> redirectUris,
        boolean disabled) {

    static final String REFERENCE = "client:";

    public ClientRow {
        permissions = Set.copyOf(permissions);
        redirectUris = List.copyOf(redirectUris);
    }

    /** Whether the program acts over the interface as itself. */
    public boolean actsItself() {
        return !permissions.isEmpty();
    }

    /** Whether officers sign in to the program. */
    public boolean takesOfficers() {
        return !redirectUris.isEmpty();
    }

    public Actor actor() {
        return new Actor(actsAs, REFERENCE + id, name, port, permissions);
    }
}
