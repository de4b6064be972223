package org.gatehouse.cli;

import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.springframework.context.ConfigurableApplicationContext;

/** Who may bring lists into the house and take them out. */
final class WatchlistOfficers {

    private WatchlistOfficers() {}

    static Optional<Actor> named(ConfigurableApplicationContext house, String signInName) {
        return house.getBean(Officers.class)
                .named(signInName.strip())
                .filter(actor -> actor.may(Permission.WATCHLIST_ENTER));
    }
}
