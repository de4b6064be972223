package org.gatehouse.warning.assessing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signal.Assessment;
import org.gatehouse.warning.Signal.Told;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.WarningId;

/** A signal out of its columns; the one place where the types meet null. */
final class SignalRow {

    private SignalRow() {}

    static Signal with(Signal row, List<Assessment> assessments, Optional<Told> outcome) {
        return new Signal(
                row.id(),
                row.version(),
                row.indicator(),
                row.scope(),
                row.threshold(),
                row.bound(),
                row.expected(),
                row.firstValue(),
                row.lastValue(),
                row.peakValue(),
                row.minutes(),
                row.inspections(),
                row.raisedAt(),
                row.lastSeenAt(),
                row.endedAt(),
                row.state(),
                row.settledAt(),
                assessments,
                row.warning(),
                outcome);
    }

    static Signal read(ResultSet row, int number) throws SQLException {
        Double expected = row.getObject("expected", Double.class);
        Integer minutes = row.getObject("minutes", Integer.class);
        return new Signal(
                new SignalId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                IndicatorCode.valueOf(row.getString("indicator")),
                Scope.ofKey(row.getString("scope")),
                row.getObject("threshold", UUID.class),
                row.getDouble("bound"),
                expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected),
                row.getDouble("first_value"),
                row.getDouble("last_value"),
                row.getDouble("peak_value"),
                minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes),
                Arrays.stream((UUID[]) row.getArray("inspections").getArray()).toList(),
                at(row, "raised_at"),
                at(row, "last_seen_at"),
                maybe(row, "ended_at"),
                SignalState.valueOf(row.getString("state")),
                maybe(row, "settled_at"),
                List.of(),
                Optional.ofNullable(row.getObject("warning", UUID.class)).map(WarningId::new),
                Optional.empty());
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
