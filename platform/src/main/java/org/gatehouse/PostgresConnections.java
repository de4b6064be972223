package org.gatehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Connections by PostgreSQL's own driver. {@link java.sql.DriverManager} would first load every driver on the class path, and the
 * one of the archive's engine costs a second and more of a busy machine.
 */
final class PostgresConnections {

    private PostgresConnections() {}

    static Connection open(String url, String user, String password) throws SQLException {
        return to(url, user, password, Map.of()).getConnection();
    }

    /** A new connection each time; for a pool to draw from. */
    static DataSource to(String url, @Nullable String user, @Nullable String password, Map<String, String> settings) {
        var all = new Properties();
        all.putAll(settings);
        if (user != null) {
            all.setProperty("user", user);
        }
        if (password != null) {
            all.setProperty("password", password);
        }
        return new SimpleDriverDataSource(new Driver(), url, all);
    }
}
