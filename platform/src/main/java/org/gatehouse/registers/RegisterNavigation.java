package org.gatehouse.registers;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    @Bean
    NavigationEntry registers() {
        return new NavigationEntry(70, "reference.navigation", "/reference", Permission.REFERENCE_READ);
    }
}
