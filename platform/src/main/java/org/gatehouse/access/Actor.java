package org.gatehouse.access;

import java.util.Optional;
import java.util.Set;
import org.gatehouse.reference.PortCode;

/**
 * Who is acting, as every door wants to know it. Controllers take it as a parameter; it is resolved from the session or the
 * access token.
 *
 * @param reference as the audit knows the actor: {@code officer:<uuid>}, {@code client:<id>} or {@code system:<name>}
 * @param name shown to colleagues; not the sign-in name
 * @param port where the actor is on duty; empty for national staff, who may act for every port
 */
public record Actor(OfficerId id, String reference, String name, Optional<PortCode> port, Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether a human being acts, signed in under the own name, and no program. */
    public boolean isPerson() {
        return reference.startsWith("officer:");
    }

    /** Whether the actor's duty covers the port. */
    public boolean serves(PortCode other) {
        return port.isEmpty() || port.get().equals(other);
    }
}
