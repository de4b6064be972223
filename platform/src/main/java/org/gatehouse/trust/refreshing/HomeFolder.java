package org.gatehouse.trust.refreshing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Where the folder {@code trust} lies.
 *
 * @param home folder of the installation ({@code GATEHOUSE_HOME})
 */
@ConfigurationProperties("gatehouse")
record HomeFolder(@DefaultValue("var") Path home) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(HomeFolder.class)
    static class Registration {}
}
