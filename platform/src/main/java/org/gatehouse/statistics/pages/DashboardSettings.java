package org.gatehouse.statistics.pages;

import java.time.Duration;
import java.time.ZoneId;
import org.gatehouse.statistics.wording.Moments;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the dashboard ({@code GATEHOUSE_STATISTICS_DASHBOARD_*}).
 *
 * @param zone whose day is today, and whose clock the pages of statistics show; each count is of the day at its port
 * @param days how many days are drawn
 * @param staleAfter how far figures may lie behind before the page says so
 */
@ConfigurationProperties("gatehouse.statistics.dashboard")
record DashboardSettings(
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("30") int days,
        @DefaultValue("10s") Duration staleAfter) {

    static final int DAYS_MAX = 366;

    Moments moments() {
        return new Moments(zone);
    }

    DashboardSettings {
        if (days < 2 || days > DAYS_MAX) {
            throw new IllegalArgumentException("gatehouse.statistics.dashboard.days is 2 to 366: " + days);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DashboardSettings.class)
    static class Registration {}
}
