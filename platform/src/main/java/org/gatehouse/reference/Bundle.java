package org.gatehouse.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists that come with the program. A list is stored when the database has none or an older version of it; rows that
 * the authority has made its own stay as they are, and rows that the program no longer has stay too.
 */
@Component
class Bundle {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Properties versions = new Properties();

    Bundle(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        try (var file = open("bundle.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores the bundled list if it is newer than the stored one, and lets the register hold what is stored then. */
    <T> void bring(Register<T> register) {
        bring(register, Integer.parseInt(versions.getProperty(register.list().slug())), csv(register.list()));
    }

    <T> void bring(Register<T> register, int version, String csv) {
        transaction.executeWithoutResult(_ -> {
            if (isNewer(register.list(), version)) {
                var faults = new ArrayList<FieldFault>();
                register.parse(csv, faults).forEach(row -> register.store(row, Register.Origin.BUNDLED));
                if (!faults.isEmpty()) {
                    throw new IllegalStateException("the bundled list is at fault: " + faults);
                }
            }
        });
        register.refresh();
    }

    /** Of several applications that start at once, one answers true; the others wait for it. */
    private boolean isNewer(ReferenceList list, int version) {
        return jdbc.sql("""
                                INSERT INTO reference.bundle (list, version) VALUES (:list, :version)
                                ON CONFLICT (list) DO UPDATE SET version = excluded.version
                                WHERE bundle.version < excluded.version
                                """)
                        .param("list", list.name())
                        .param("version", version)
                        .update()
                == 1;
    }

    static String csv(ReferenceList list) {
        try (var file = open(list.slug() + ".csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Bundle.class.getResourceAsStream(name), name);
    }
}
