package org.gatehouse.issuance.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the register ({@code GATEHOUSE_ISSUANCE_*}).
 *
 * @param complete whether the register holds all that was granted, so that who is not in it has none; otherwise it is
 *     unknown, and no rule takes the unknown for the worse
 */
@ConfigurationProperties("gatehouse.issuance")
record RegisterSettings(@DefaultValue("false") boolean complete) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RegisterSettings.class)
    static class Registration {}
}
