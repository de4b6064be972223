package org.gatehouse.access.duty;

import java.util.Optional;
import org.gatehouse.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is there, with the powers of this moment. */
@Component
public class Presence {

    /**
     * Somebody with the powers of this moment.
     *
     * @param mustChangePassword whether nothing else may be done before
     */
    public record Present(Actor actor, boolean mustChangePassword) {}

    private final Duties duties;

    Presence(Duties duties) {
        this.duties = duties;
    }

    /** The one whom the current request comes from; empty when nobody is signed in, or no longer. */
    public Optional<Present> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    public Optional<Actor> actor() {
        return current().map(Present::actor);
    }

    private Optional<Present> of(@Nullable Authentication authentication) {
        return switch (authentication) {
            case ActorAuthentication known -> Optional.of(new Present(known.getPrincipal(), false));
            case OfficerSession session ->
                duties.officer(session.officer())
                        .filter(officer -> !session.since().isBefore(officer.sessionsFrom()))
                        .map(officer ->
                                new Present(officer.actor(), officer.mustChangePassword() && !session.vouched()));
            case null, default -> Optional.empty();
        };
    }
}
