package org.gatehouse.access.duty;

import java.util.List;
import org.gatehouse.access.Actor;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who proved with this very request who is acting: an access token was read. Not kept in a session. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    public ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.reference();
    }
}
