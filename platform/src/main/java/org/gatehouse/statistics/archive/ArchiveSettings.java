package org.gatehouse.statistics.archive;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the archive.
 *
 * @param home folder of the installation ({@code GATEHOUSE_HOME}), in which the archive lies unless told
 * @param archive folder of the archive ({@code GATEHOUSE_ARCHIVE})
 * @param engineMemory what DuckDB may use beside the heap ({@code GATEHOUSE_ENGINE_MEMORY}); it spills to the disk past that
 */
@ConfigurationProperties("gatehouse")
record ArchiveSettings(
        @DefaultValue("var") Path home,
        @Nullable Path archive,
        @DefaultValue("1GB") String engineMemory) {

    Path folder() {
        return (archive == null ? home.resolve("archive") : archive)
                .toAbsolutePath()
                .normalize();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ArchiveSettings.class)
    static class Registration {}
}
