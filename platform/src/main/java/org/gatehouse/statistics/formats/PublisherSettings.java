package org.gatehouse.statistics.formats;

import java.net.URI;
import org.gatehouse.statistics.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Who publishes ({@code GATEHOUSE_STATISTICS_PUBLISHER_*}), as the catalogue and the printed bulletin say it.
 *
 * @param nameEn name of the authority in English
 * @param nameZh and in Chinese
 * @param licence address of the licence under which the figures are published; without one the catalogue names none
 */
@ConfigurationProperties("gatehouse.statistics.publisher")
public record PublisherSettings(
        @DefaultValue("Border inspection authority") String nameEn,
        @DefaultValue("出入境边防检查机关") String nameZh,
        @Nullable URI licence) {

    public PublisherSettings {
        if (nameEn.isBlank() || nameZh.isBlank()) {
            throw new IllegalArgumentException("gatehouse.statistics.publisher has a name in both languages");
        }
    }

    /** The name as readers of the language know it. */
    public Bilingual name() {
        return new Bilingual(nameEn, nameZh);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PublisherSettings.class)
    static class Registration {}
}
