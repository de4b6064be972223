package org.gatehouse;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: any PostgreSQL that {@code GATEHOUSE_DB_URL} names, else the embedded one; always migrated before use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseConfiguration.Settings.class)
class DatabaseConfiguration {

    /**
     * Where data lives.
     *
     * @param home folder of database, logs and archive ({@code GATEHOUSE_HOME})
     * @param dbUrl JDBC address of a PostgreSQL 15 or newer ({@code GATEHOUSE_DB_URL}); absent for the embedded one
     */
    @ConfigurationProperties("gatehouse")
    record Settings(
            @DefaultValue("var") Path home,
            @Nullable String dbUrl,
            @Nullable String dbUser,
            @Nullable String dbPassword,
            @DefaultValue("32") int dbConnections) {}

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(Settings settings) {
        return settings.dbUrl() == null ? EmbeddedDatabase.start(settings.home()) : EmbeddedDatabase.none();
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Settings settings, EmbeddedDatabase embedded) {
        var pool = new HikariDataSource();
        pool.setPoolName("gatehouse");
        pool.setJdbcUrl(settings.dbUrl() == null ? embedded.url() : settings.dbUrl());
        if (settings.dbUser() != null) {
            pool.setUsername(settings.dbUser());
            pool.setPassword(settings.dbPassword());
        }
        pool.setMaximumPoolSize(settings.dbConnections());
        Migrations.run(pool);
        return pool;
    }
}
