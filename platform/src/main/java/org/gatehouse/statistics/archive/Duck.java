package org.gatehouse.statistics.archive;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A DuckDB in this process, with nothing stored: it reads and writes files of the archive. It takes no extension from anywhere, and
 * spills into the folder that it is given. Not for two threads.
 */
final class Duck implements AutoCloseable {

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;

    private Duck(Connection connection) {
        source = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(source);
    }

    /** @param memory such as {@code 1GB} */
    static Duck open(String memory, Path spills) throws SQLException {
        var settings = new Properties();
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", spills.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // by the driver and not by its manager: nobody else shall load it
        Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        if (connection == null) {
            throw new IllegalStateException("DuckDB does not open");
        }
        return new Duck(connection);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Names a value for the statements that follow. */
    void name(String variable, String value) {
        execute("SET VARIABLE " + identifier(variable) + " = " + literal(value));
    }

    void name(String variable, List<Path> files) {
        execute(files.stream()
                .map(file -> literal(file.toString()))
                .collect(Collectors.joining(", ", "SET VARIABLE " + identifier(variable) + " = [", "]")));
    }

    /** A statement with no answer. */
    void execute(String text) {
        new JdbcTemplate(source).execute(text);
    }

    /** Statements that are divided by a semicolon at the end of a line. */
    void executeAll(String texts) {
        for (String text : texts.split(";\\n", -1)) {
            if (!text.isBlank()) {
                execute(text);
            }
        }
    }

    private static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    @Override
    public void close() {
        source.destroy();
    }
}
