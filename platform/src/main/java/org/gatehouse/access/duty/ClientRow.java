package org.gatehouse.access.duty;

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
 */
public record ClientRow(
        String id,
        OfficerId actsAs,
        String name,
        Optional<PortCode> port,
        String secretHash,
        Set<Permission> permissions,
        boolean disabled) {

    static final String REFERENCE = "client:";

    public ClientRow {
        permissions = Set.copyOf(permissions);
    }

    public Actor actor() {
        return new Actor(actsAs, REFERENCE + id, name, port, permissions);
    }
}
