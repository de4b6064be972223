package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    @Test
    void an_empty_database_gets_a_schema_a_module_and_remembers_of_which_version() {
        DataSource database = empty();

        Migrations.run(database, true);

        assertThat(JdbcClient.create(database)
                        .sql("SELECT fingerprint FROM public.gatehouse_schema")
                        .query(String.class)
                        .single())
                .isEqualTo(Migrations.fingerprint());
        assertThat(JdbcClient.create(database)
                        .sql("SELECT schema_name FROM information_schema.schemata")
                        .query(String.class)
                        .list())
                .containsAll(Migrations.MODULES);
    }

    @Test
    void nothing_is_asked_of_a_database_of_this_version() {
        DataSource database = empty();
        Migrations.run(database, true);
        JdbcClient.create(database).sql("DROP TABLE reference.schema_history").update();

        Migrations.run(database, true);

        assertThat(JdbcClient.create(database)
                        .sql("SELECT to_regclass('reference.schema_history') IS NULL")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_guest_does_not_migrate_under_the_owner() {
        DataSource database = empty();

        assertThatThrownBy(() -> Migrations.run(database, false))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("another version");
    }

    private static DataSource empty() {
        var database = new PGSimpleDataSource();
        database.setUrl(RealPostgres.emptyDatabase());
        return database;
    }
}
