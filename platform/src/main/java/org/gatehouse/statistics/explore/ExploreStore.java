package org.gatehouse.statistics.explore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs statements over the tallies. */
@Component
class ExploreStore {

    private final JdbcClient jdbc;

    ExploreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was counted with these values.
     *
     * @param from first day of the step; empty where time is not told apart
     * @param values by split, the empty text where a fact has none
     */
    record Cell(Optional<LocalDate> from, Map<Split, String> values, long quantity) {}

    List<Cell> cells(Statement statement, Collection<Split> by, Step step) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, _) -> cell(row, by, step))
                .list();
    }

    private static Cell cell(ResultSet row, Collection<Split> by, Step step) throws SQLException {
        Map<Split, String> values = new EnumMap<>(Split.class);
        for (Split split : by) {
            values.put(split, row.getString(split.column()));
        }
        return new Cell(
                step == Step.NONE ? Optional.empty() : Optional.of(row.getObject("step", LocalDate.class)),
                values,
                row.getLong("quantity"));
    }
}
