package org.gatehouse.testing;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.access.duty.ActorAuthentication;
import org.gatehouse.reference.PortCode;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Who makes a request of a test: {@code mvc.perform(get("/desk").with(As.officer("CNGBP")))}. Forms also need {@code csrf()}
 * of Spring Security's test support.
 */
public final class As {

    private As() {}

    /** An inspection officer at the port; always the same one for a port. */
    public static RequestPostProcessor officer(String port) {
        return actor(officerAt(port));
    }

    /** A shift commander at the port; always the same one for a port. */
    public static RequestPostProcessor commander(String port) {
        return actor(commanderAt(port));
    }

    /** National staff of the role. */
    public static RequestPostProcessor staff(Role role) {
        return actor(staffOf(role));
    }

    /** An officer of the role; at the port. */
    public static RequestPostProcessor role(Role role, String port) {
        return actor(of(role, Optional.of(new PortCode(port))));
    }

    /** A technical client for all ports. */
    public static RequestPostProcessor client(String id, Permission first, Permission... more) {
        return actor(clientOf(id, first, more));
    }

    public static RequestPostProcessor actor(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(new ActorAuthentication(actor));
    }

    public static Actor officerAt(String port) {
        return of(Role.INSPECTION_OFFICER, Optional.of(new PortCode(port)));
    }

    public static Actor commanderAt(String port) {
        return of(Role.SHIFT_COMMANDER, Optional.of(new PortCode(port)));
    }

    public static Actor staffOf(Role role) {
        return of(role, Optional.empty());
    }

    public static Actor clientOf(String id, Permission first, Permission... more) {
        var uuid = UUID.nameUUIDFromBytes(("client " + id).getBytes(StandardCharsets.UTF_8));
        return new Actor(new OfficerId(uuid), "client:" + id, id, Optional.empty(), EnumSet.of(first, more));
    }

    private static Actor of(Role role, Optional<PortCode> port) {
        String who = role + " " + port.map(PortCode::value).orElse("everywhere");
        var id = new OfficerId(UUID.nameUUIDFromBytes(who.getBytes(StandardCharsets.UTF_8)));
        return new Actor(id, "officer:" + id, who, port, Role.permissionsOf(Set.of(role)));
    }
}
