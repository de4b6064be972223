package org.gatehouse.statistics.pictures;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the map ({@code GATEHOUSE_STATISTICS_MAP_*}).
 *
 * @param outlines a file of GeoJSON (RFC 7946) with the outlines that the map shows; those of Natural Earth where none is named
 */
@ConfigurationProperties("gatehouse.statistics.map")
record MapSettings(@Nullable Path outlines) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MapSettings.class)
    static class Registration {}
}
