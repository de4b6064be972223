package org.gatehouse.screening.matches;

import java.util.Optional;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to matches that wait. */
@Configuration(proxyBeanMethods = false)
class MatchNavigation {

    @Bean
    NavigationEntry matchEntry(MatchStore store) {
        return new NavigationEntry(
                25,
                "screening.match.title",
                "/matches",
                Permission.MATCH_RESOLVE,
                Optional.of(Work.ofPlace("screening.match.count", actor -> store.countWaiting(actor.port()))));
    }
}
