package org.gatehouse.statistics.bulletin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of bulletins ({@code GATEHOUSE_STATISTICS_BULLETIN_*}).
 *
 * @param baseYear the fixed year with which every later period is compared; 2019 unless told, the last year before travel fell, with
 *     which published bulletins compare
 */
@ConfigurationProperties("gatehouse.statistics.bulletin")
record BulletinSettings(@DefaultValue("2019") int baseYear) {

    BulletinSettings {
        if (baseYear < 1900 || baseYear > 9999) {
            throw new IllegalArgumentException(
                    "gatehouse.statistics.bulletin.base-year is a year from 1900 on: " + baseYear);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(BulletinSettings.class)
    static class Registration {}
}
