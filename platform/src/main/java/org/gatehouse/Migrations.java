package org.gatehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings each module's schema to the version of this program: {@code db/migration/<module>}, each with a history of its
 * own, from the ground floor up. A fingerprint of all files is kept in the database: when it is the one of this program
 * there is nothing to do, which is told in milliseconds.
 */
public final class Migrations {

    static final List<String> MODULES = List.of(
            "reference",
            "audit",
            "access",
            "retention",
            "policy",
            "stays",
            "trust",
            "issuance",
            "screening",
            "inspection",
            "conveyance",
            "warning",
            "statistics");

    private static final int VERSION_LEAST = 150_000;

    private Migrations() {}

    /**
     * Migrates when needed.
     *
     * @param mayMigrate false when another process runs on the database and must not have it changed beneath it
     * @throws StartProblem when the PostgreSQL is too old, or the database is of another version and may not be migrated
     */
    static void run(DataSource database, boolean mayMigrate) {
        var jdbc = JdbcClient.create(database);
        requireVersion(
                jdbc.sql("SELECT current_setting('server_version_num')::int")
                        .query(Integer.class)
                        .single(),
                jdbc.sql("SHOW server_version").query(String.class).single());
        String wanted = fingerprint();
        if (stored(jdbc).filter(wanted::equals).isPresent()) {
            return;
        }
        if (!mayMigrate) {
            throw new StartProblem(
                    "The Gatehouse that is running in this home is of another version. Stop it and start this"
                            + " version, or use the command of that version.");
        }
        migrate(database);
        store(jdbc, wanted);
    }

    /**
     * Refuses a server on which the migrations would fail in their middle.
     *
     * @param number as the server counts: 150004 is 15.4
     * @param name as people know it
     */
    static void requireVersion(int number, String name) {
        if (number < VERSION_LEAST) {
            throw new StartProblem(
                    "The database is PostgreSQL " + name + ", and Gatehouse needs 15 or newer. Name a newer"
                            + " server in GATEHOUSE_DB_URL, or unset it for the embedded one.");
        }
    }

    private static void migrate(DataSource database) {
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

    private static Optional<String> stored(JdbcClient jdbc) {
        boolean known = jdbc.sql("SELECT to_regclass('public.gatehouse_schema') IS NOT NULL")
                .query(Boolean.class)
                .single();
        return known
                ? jdbc.sql("SELECT fingerprint FROM public.gatehouse_schema")
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    private static void store(JdbcClient jdbc, String fingerprint) {
        jdbc.sql("""
                CREATE TABLE IF NOT EXISTS public.gatehouse_schema (
                    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
                    fingerprint text NOT NULL
                )
                """).update();
        jdbc.sql("""
                INSERT INTO public.gatehouse_schema (fingerprint) VALUES (:fingerprint)
                ON CONFLICT (one) DO UPDATE SET fingerprint = excluded.fingerprint
                """).param("fingerprint", fingerprint).update();
    }

    /** SHA-256 over name and content of every migration that this program carries, in the order of their names. */
    public static String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            Arrays.sort(files, Comparator.comparing(Migrations::name));
            for (Resource file : files) {
                digest.update(name(file).getBytes(StandardCharsets.UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path from the module on: the same in a folder and in a jar. */
    private static String name(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
