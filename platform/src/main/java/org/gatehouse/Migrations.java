package org.gatehouse;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings each module's schema to the version of this program: {@code db/migration/<module>}, each with a history of its
 * own, from the ground floor up.
 */
final class Migrations {

    static final List<String> MODULES =
            List.of("reference", "audit", "access", "stays", "inspection", "conveyance", "statistics");

    private Migrations() {}

    static void run(DataSource database) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .schemas(module)
                    .table("schema_history")
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }
}
