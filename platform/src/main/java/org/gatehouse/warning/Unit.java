package org.gatehouse.warning;

import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;

/** Whom at a port a warning is for, by what they are charged with. */
public enum Unit {
    DESK(Permission.DESK_INSPECT),
    SECOND_LINE(Permission.SECOND_LINE_DECIDE),
    COMMAND(Permission.REFUSAL_CONFIRM),
    WATCHLIST(Permission.WATCHLIST_READ);

    private final Permission permission;

    Unit(Permission permission) {
        this.permission = permission;
    }

    public boolean has(Actor actor) {
        return actor.may(permission);
    }
}
