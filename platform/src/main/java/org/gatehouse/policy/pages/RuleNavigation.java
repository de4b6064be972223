package org.gatehouse.policy.pages;

import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The module's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class RuleNavigation {

    @Bean
    NavigationEntry rulesEntry() {
        return new NavigationEntry(75, "policy.navigation", "/rules", Permission.RULE_READ);
    }
}
