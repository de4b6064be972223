package org.gatehouse.retention.pages;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class RetentionNavigation {

    @Bean
    NavigationEntry retentionEntry() {
        return new NavigationEntry(85, "retention.navigation", "/retention", Permission.RETENTION_READ);
    }
}
