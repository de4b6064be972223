package org.gatehouse.conveyance;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class ConveyanceNavigation {

    @Bean
    NavigationEntry conveyances() {
        return new NavigationEntry(40, "conveyance.navigation", "/conveyances", Permission.CONVEYANCE_INSPECT);
    }
}
