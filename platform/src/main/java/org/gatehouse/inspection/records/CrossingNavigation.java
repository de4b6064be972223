package org.gatehouse.inspection.records;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the crossings. */
@Configuration(proxyBeanMethods = false)
class CrossingNavigation {

    @Bean
    NavigationEntry crossingsEntry() {
        return new NavigationEntry(30, "inspection.crossings.title", "/crossings", Permission.CROSSING_READ);
    }
}
