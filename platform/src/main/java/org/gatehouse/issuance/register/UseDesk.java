package org.gatehouse.issuance.register;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.Held;
import org.gatehouse.issuance.Holder;
import org.gatehouse.issuance.Permissions;
import org.gatehouse.issuance.UseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts uses. The row of the use is the referee: whoever ends it counts, everybody else only reads how it ended. */
@Service
class UseDesk implements Permissions {

    private final PermissionStore permissions;
    private final UseStore uses;
    private final Anything anything;
    private final RegisterSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    UseDesk(
            PermissionStore permissions,
            UseStore uses,
            Anything anything,
            RegisterSettings settings,
            AuditTrail audit,
            Clock clock) {
        this.permissions = permissions;
        this.uses = uses;
        this.anything = anything;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean empty() {
        return !anything.there();
    }

    @Override
    public Held of(Collection<Holder> holders) {
        return new Held(
                settings.complete(), holders.isEmpty() || !anything.there() ? Map.of() : permissions.of(holders));
    }

    @Override
    @Transactional
    public boolean reserve(GrantId grant, UseId use) {
        if (!uses.insert(use, grant, clock.instant())) {
            return uses.find(use)
                    .filter(there -> there.grant().equals(grant) && ours(there.state()))
                    .isPresent();
        }
        if (uses.countReserved(grant)) {
            return true;
        }
        uses.forget(use);
        return false;
    }

    @Override
    @Transactional
    public boolean commit(UseId use) {
        Optional<GrantId> ended = uses.end(use, UseState.COMMITTED, clock.instant());
        ended.ifPresent(uses::countUsed);
        return ended.isPresent() || is(use, UseState.COMMITTED);
    }

    @Override
    @Transactional
    public boolean release(UseId use) {
        Optional<GrantId> ended = uses.end(use, UseState.RELEASED, clock.instant());
        ended.ifPresent(uses::countReleased);
        return ended.isPresent() || !is(use, UseState.COMMITTED);
    }

    @Override
    @Transactional
    public boolean giveBack(UseId use, String why, Actor actor) {
        Optional<GrantId> of = uses.giveBack(use, clock.instant());
        of.ifPresent(grant -> {
            uses.countGivenBack(grant);
            append(grant, "given back: " + why, actor);
        });
        return of.isPresent();
    }

    @Override
    @Transactional
    public boolean countAgain(UseId use, String why, Actor actor) {
        Optional<GrantId> of = uses.lockGivenBack(use).filter(uses::countAgain);
        of.ifPresent(grant -> {
            uses.takeAgain(use);
            append(grant, "counted again: " + why, actor);
        });
        return of.isPresent();
    }

    private static boolean ours(UseState state) {
        return switch (state) {
            case RESERVED, COMMITTED -> true;
            case RELEASED, GIVEN_BACK -> false;
        };
    }

    private void append(GrantId grant, String why, Actor actor) {
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.CHANGE,
                "issuance/permission/" + grant.value(),
                "CORRECTION",
                why));
    }

    private boolean is(UseId use, UseState state) {
        return uses.find(use).filter(there -> there.state() == state).isPresent();
    }
}
