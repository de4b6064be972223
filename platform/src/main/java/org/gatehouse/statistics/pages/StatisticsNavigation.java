package org.gatehouse.statistics.pages;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Statistics in the navigation. */
@Configuration(proxyBeanMethods = false)
class StatisticsNavigation {

    @Bean
    NavigationEntry statisticsEntry() {
        return new NavigationEntry(50, "statistics.navigation", "/statistics", Permission.STATISTICS_READ);
    }
}
