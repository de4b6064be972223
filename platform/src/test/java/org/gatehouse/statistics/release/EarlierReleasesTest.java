package org.gatehouse.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Releases from before there were steps keep what is known of them. */
class EarlierReleasesTest {

    @Test
    void rows_of_before_become_published_replaced_or_drafts() {
        var database = new DriverManagerDataSource(RealPostgres.emptyDatabase());
        migrate(database, "7");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        INSERT INTO statistics.release
                            (period, vintage, bulletin, hash, proposed_by, proposed_at, released_by, released_at)
                        SELECT '2022Q1', vintage, '{}', repeat('a', 64), 'client:a', TIMESTAMPTZ '2022-04-01 00:00Z', by, at
                        FROM (VALUES ('PROVISIONAL', 'officer:b', TIMESTAMPTZ '2022-04-02 00:00Z'),
                                     ('FINAL', 'officer:b', TIMESTAMPTZ '2022-05-02 00:00Z'),
                                     ('REVISED', 'officer:b', TIMESTAMPTZ '2022-06-02 00:00Z'),
                                     ('REVISED', NULL, NULL)) AS row(vintage, by, at)
                        """).update();
        migrate(database, "9");
        assertThat(jdbc.sql("SELECT state FROM statistics.release ORDER BY number")
                        .query(String.class)
                        .list())
                .containsExactly("REPLACED", "REPLACED", "PUBLISHED", "DRAFT");
        assertThat(jdbc.sql("SELECT replaced_by FROM statistics.release WHERE replaced_by IS NOT NULL ORDER BY number")
                        .query(Long.class)
                        .list())
                .containsExactly(2L, 3L);
    }

    private static void migrate(DriverManagerDataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/statistics")
                .schemas("statistics")
                .target(target)
                .load()
                .migrate();
    }
}
