package org.gatehouse.statistics.spark;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the engine for many machines.
 *
 * @param home folder of the installation ({@code GATEHOUSE_HOME}), below which a cluster of its own is known
 * @param spark the master ({@code GATEHOUSE_SPARK}), {@code spark://host:port}, or several with commas between them; unless told, the
 *     cluster that {@code gatehouse cluster start} started in this home
 * @param sparkHome folder with Spark's {@code jars} ({@code GATEHOUSE_SPARK_HOME})
 * @param sparkSettings file with settings of Spark's own ({@code GATEHOUSE_SPARK_SETTINGS}), such as the secret of a cluster
 * @param sparkMemory what the job takes of each worker ({@code GATEHOUSE_SPARK_MEMORY}), 450m at least, which Spark wants itself
 * @param sparkWait how long it goes on without any worker ({@code GATEHOUSE_SPARK_WAIT})
 */
@ConfigurationProperties("gatehouse")
record SparkSettings(
        @DefaultValue("var") Path home,
        @Nullable String spark,
        @Nullable Path sparkHome,
        @Nullable Path sparkSettings,
        @DefaultValue("640m") String sparkMemory,
        @DefaultValue("60s") Duration sparkWait) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SparkSettings.class)
    static class Registration {}
}
