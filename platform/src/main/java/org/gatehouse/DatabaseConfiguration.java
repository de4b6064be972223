package org.gatehouse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: any PostgreSQL that {@code GATEHOUSE_DB_URL} names, else the embedded one; always migrated before use. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseConfiguration.Settings.class)
class DatabaseConfiguration {

    /** A request that gets no connection within this time is answered with 503 rather than kept waiting. */
    private static final long CONNECTION_WITHIN_MILLIS = 5_000;

    private static final Map<String, String> CONNECTION = Map.of(
            "ApplicationName", "gatehouse",
            "loginTimeout", Long.toString(CONNECTION_WITHIN_MILLIS / 1_000),
            "reWriteBatchedInserts", "true",
            "tcpKeepAlive", "true");

    /**
     * Where data lives.
     *
     * @param home folder of database, logs and archive ({@code GATEHOUSE_HOME})
     * @param dbUrl JDBC address of a PostgreSQL 15 or newer ({@code GATEHOUSE_DB_URL}); absent for the embedded one
     * @param dbConnections the most connections that this process opens
     */
    @ConfigurationProperties("gatehouse")
    record Settings(
            @DefaultValue("var") Path home,
            @Nullable String dbUrl,
            @Nullable String dbUser,
            @Nullable String dbPassword,
            @DefaultValue("32") int dbConnections) {

        boolean embedded() {
            return dbUrl == null || dbUrl.isBlank();
        }
    }

    /** Whoever starts the program may have started the database already, to save time. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    @ConditionalOnExpression("'${gatehouse.db-url:}'.isEmpty()")
    EmbeddedDatabase embeddedDatabase(Settings settings) {
        return EmbeddedDatabase.start(new Home(settings.home()));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Settings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        var pool = new ConnectionPool(CONNECTION_WITHIN_MILLIS);
        pool.setPoolName("gatehouse");
        pool.setMaximumPoolSize(settings.dbConnections());
        pool.setMinimumIdle(Math.min(4, settings.dbConnections()));
        boolean migrates = true;
        if (settings.embedded()) {
            EmbeddedDatabase database = embedded.getObject();
            pool.setDataSource(
                    PostgresConnections.to(database.url(), database.user(), database.password(), CONNECTION));
            migrates = !database.joined();
        } else {
            pool.setDataSource(PostgresConnections.to(
                    Objects.requireNonNull(settings.dbUrl()), settings.dbUser(), settings.dbPassword(), CONNECTION));
        }
        Migrations.run(pool, migrates);
        return pool;
    }
}
