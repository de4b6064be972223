package org.gatehouse.inspection.waiting;

import java.util.Optional;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the waiting area. */
@Configuration(proxyBeanMethods = false)
class WaitingNavigation {

    @Bean
    NavigationEntry waitingAreaEntry(WaitingKeeper waiting) {
        return new NavigationEntry(
                25,
                "inspection.waiting.title",
                "/waiting-area",
                Permission.CROSSING_READ,
                Optional.of(Work.ofPlace("inspection.second-line.count", waiting::at)));
    }
}
