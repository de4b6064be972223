package org.gatehouse.warning.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators.Words;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.Scope;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.Unit;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warning.Acknowledged;
import org.gatehouse.warning.Warning.Addressee;
import org.gatehouse.warning.Warning.Lifted;
import org.gatehouse.warning.Warning.Result;
import org.gatehouse.warning.Warning.Task;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningId;
import org.gatehouse.warning.WarningState;

/** A warning, its addressees and its tasks out of their columns; the one place where the types meet null. */
final class WarningRow {

    private WarningRow() {}

    static Warning with(Warning row, List<Addressee> addressees, List<Task> tasks) {
        return new Warning(
                row.id(),
                row.version(),
                row.signal(),
                row.indicator(),
                row.scope(),
                row.level(),
                row.advice(),
                row.validFrom(),
                row.validUntil(),
                row.issuedBy(),
                row.issuedAt(),
                row.state(),
                row.lifted(),
                List.copyOf(addressees),
                List.copyOf(tasks));
    }

    static Addressee addressee(ResultSet row) throws SQLException {
        UUID by = row.getObject("acknowledged_by", UUID.class);
        return new Addressee(
                to(row),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Acknowledged(new OfficerId(by), at(row, "acknowledged_at"))));
    }

    static Task task(ResultSet row) throws SQLException {
        UUID by = row.getObject("answered_by", UUID.class);
        return new Task(
                row.getInt("number"),
                to(row),
                Objects.requireNonNullElse(row.getString("words"), ""),
                at(row, "due_at"),
                new OfficerId(row.getObject("given_by", UUID.class)),
                at(row, "given_at"),
                by == null
                        ? Optional.empty()
                        : Optional.of(new Result(
                                row.getString("state").equals("DONE"),
                                Objects.requireNonNullElse(row.getString("result"), ""),
                                new OfficerId(by),
                                at(row, "answered_at"))));
    }

    private static To to(ResultSet row) throws SQLException {
        return new To(new PortCode(row.getString("port")), Unit.valueOf(row.getString("unit")));
    }

    static Warning read(ResultSet row, int number) throws SQLException {
        UUID liftedBy = row.getObject("ended_by", UUID.class);
        return new Warning(
                new WarningId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new SignalId(row.getObject("signal", UUID.class)),
                IndicatorCode.valueOf(row.getString("indicator")),
                Scope.ofKey(row.getString("scope")),
                Level.valueOf(row.getString("level")),
                new Words(row.getString("advice_en"), row.getString("advice_zh")),
                at(row, "valid_from"),
                at(row, "valid_until"),
                new OfficerId(row.getObject("issued_by", UUID.class)),
                at(row, "issued_at"),
                WarningState.valueOf(row.getString("state")),
                liftedBy == null
                        ? Optional.empty()
                        : Optional.of(new Lifted(
                                new OfficerId(liftedBy),
                                at(row, "ended_at"),
                                Objects.requireNonNullElse(row.getString("ended_words"), ""))),
                List.of(),
                List.of());
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
