package org.gatehouse.inspection.secondline;

import java.util.Optional;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the second line. */
@Configuration(proxyBeanMethods = false)
class SecondLineNavigation {

    @Bean
    NavigationEntry secondLineEntry(QueueLength length) {
        return new NavigationEntry(
                20,
                "inspection.second-line.title",
                "/second-line",
                Permission.CROSSING_READ,
                Optional.of(Work.ofPlace("inspection.second-line.count", length::at)));
    }
}
