package org.gatehouse.statistics.tally;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database behind a connection. */
final class JdbcAnswers implements Answers {

    private final JdbcClient jdbc;

    JdbcAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> to(Question question) {
        return jdbc.sql(question.statistic().sql())
                .param("from", question.from())
                .param("until", question.until())
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable String> values = new HashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            Object value = row.getObject(column);
            // engines write a truth as t, as true or as 1; as an object it is one
            values.put(
                    columns.getColumnLabel(column).toLowerCase(Locale.ROOT), value == null ? null : value.toString());
        }
        return new Row(values);
    }
}
