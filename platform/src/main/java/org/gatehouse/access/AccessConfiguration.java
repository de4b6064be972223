package org.gatehouse.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    @Bean
    NavigationEntry officersNavigation() {
        return new NavigationEntry(900, "access.officers", "/officers", Permission.OFFICERS_ADMINISTER);
    }

    @Bean
    NavigationEntry clientsNavigation() {
        return new NavigationEntry(910, "access.clients", "/clients", Permission.OFFICERS_ADMINISTER);
    }

    @Bean
    NavigationEntry auditNavigation() {
        return new NavigationEntry(920, "access.audit", "/audit", Permission.AUDIT_READ);
    }

    @Bean
    NavigationEntry accountNavigation() {
        return new NavigationEntry(990, "access.account", "/account", Permission.SIGNED_IN);
    }
}
