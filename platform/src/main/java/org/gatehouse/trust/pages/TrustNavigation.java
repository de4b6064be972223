package org.gatehouse.trust.pages;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class TrustNavigation {

    @Bean
    NavigationEntry trust() {
        return new NavigationEntry(80, "trust.navigation", "/trust", Permission.TRUST_READ);
    }
}
