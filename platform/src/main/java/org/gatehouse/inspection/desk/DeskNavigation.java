package org.gatehouse.inspection.desk;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the desk. */
@Configuration(proxyBeanMethods = false)
class DeskNavigation {

    @Bean
    NavigationEntry deskEntry() {
        return new NavigationEntry(10, "inspection.desk.title", "/desk", Permission.DESK_INSPECT);
    }
}
