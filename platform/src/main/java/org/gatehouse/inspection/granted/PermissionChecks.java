package org.gatehouse.inspection.granted;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Circumstances.Permission;
import org.gatehouse.issuance.Grant;
import org.gatehouse.issuance.GrantKind;
import org.gatehouse.issuance.Held;
import org.gatehouse.issuance.Held.Answer;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.Permissions;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.springframework.stereotype.Component;

/** Asks the register of permissions about a traveller, or about many at once. */
@Component
public class PermissionChecks {

    private final Permissions permissions;

    PermissionChecks(Permissions permissions) {
        this.permissions = permissions;
    }

    /** Where and when somebody would use a permission. */
    public record Asked(Holder holder, Direction direction, PortCode port, LocalDate day) {}

    /**
     * What the register said.
     *
     * @param permission empty when it does not know
     * @param grant the permission of which an admission makes a use; empty when it cannot be used here and now
     */
    public record Found(Optional<Permission> permission, Optional<UUID> grant) {

        public static final Found NOTHING = new Found(Optional.empty(), Optional.empty());
    }

    /** Whether there is nothing to ask for. */
    public boolean empty() {
        return permissions.empty();
    }

    public Held held(Collection<Holder> holders) {
        return permissions.of(holders);
    }

    public static Found found(Held held, Asked asked) {
        return switch (held.of(asked.holder(), asked.direction(), asked.port(), asked.day())) {
            case Answer.Granted(var grant) ->
                new Found(
                        Optional.of(permission(grant, asked.port())),
                        grant.usable(asked.port(), asked.day())
                                ? Optional.of(grant.id().value())
                                : Optional.empty());
            case Answer.None _ -> new Found(Optional.of(Permission.none()), Optional.empty());
            case Answer.Unknown _ -> Found.NOTHING;
        };
    }

    private static Permission permission(Grant grant, PortCode port) {
        return new Permission(
                kind(grant.kind()),
                grant.letter(),
                grant.usesLeft() == Grant.ANY_NUMBER ? Permission.ANY_NUMBER : grant.usesLeft(),
                grant.lastDay(),
                grant.stayDays(),
                grant.holdsAt(port));
    }

    private static Permission.Kind kind(GrantKind kind) {
        return switch (kind) {
            case VISA -> Permission.Kind.VISA;
            case PORT_VISA -> Permission.Kind.PORT_VISA;
            case RESIDENCE -> Permission.Kind.RESIDENCE;
            case ENDORSEMENT -> Permission.Kind.ENDORSEMENT;
            case PERMIT -> Permission.Kind.PERMIT;
        };
    }
}
