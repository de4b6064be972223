package org.gatehouse.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    @Bean
    NavigationEntry accountNavigation() {
        return new NavigationEntry(990, "access.account", "/account", Permission.SIGNED_IN);
    }
}
