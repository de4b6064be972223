package org.gatehouse.screening.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Watchlists.End;
import org.gatehouse.screening.Watchlists.Signature;
import org.jspecify.annotations.Nullable;

/** Columns that may be null, as types that say so. */
final class Columns {

    private Columns() {}

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime utc(Optional<Instant> at) {
        return at.map(Columns::utc).orElse(null);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Signature signature(ResultSet row, String by, String at) throws SQLException {
        return new Signature(new OfficerId(row.getObject(by, UUID.class)), instant(row, at));
    }

    static Optional<Signature> maybeSigned(ResultSet row, String by, String at) throws SQLException {
        return row.getObject(by) == null ? Optional.empty() : Optional.of(signature(row, by, at));
    }

    static String[] ports(Scope scope) {
        return scope.ports().stream().map(PortCode::value).sorted().toArray(String[]::new);
    }

    static Scope scope(ResultSet row) throws SQLException {
        String[] ports = (String[]) row.getArray("ports").getArray();
        return new Scope(
                Scope.Directions.valueOf(row.getString("directions")),
                Arrays.stream(ports).map(PortCode::new).collect(Collectors.toSet()));
    }

    static Optional<End> end(ResultSet row) throws SQLException {
        Optional<Instant> at = maybe(row, "ended_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        String words = row.getString("end_words");
        return Optional.of(new End(
                Optional.ofNullable(row.getObject("ended_by", UUID.class)).map(OfficerId::new),
                at.get(),
                words == null ? "" : words));
    }
}
