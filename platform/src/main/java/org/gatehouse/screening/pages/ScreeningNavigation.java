package org.gatehouse.screening.pages;

import java.util.Optional;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.gatehouse.screening.Queues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's places in the navigation, with what waits there. */
@Configuration(proxyBeanMethods = false)
class ScreeningNavigation {

    @Bean
    NavigationEntry watchlists(Queues queues) {
        return new NavigationEntry(
                50,
                "screening.navigation",
                "/watchlists",
                Permission.WATCHLIST_READ,
                Optional.of(Work.ofPlace("screening.due.count", _ -> queues.due())));
    }

    @Bean
    NavigationEntry watchlistReleases(Queues queues) {
        return new NavigationEntry(
                51,
                "screening.queue",
                "/release-queue",
                Permission.WATCHLIST_RELEASE,
                Optional.of(Work.ofPerson("screening.queue.count", actor -> queues.waitingFor(actor.id()))));
    }
}
