package org.gatehouse.stays.book;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;
import org.gatehouse.stays.Stays.Movement;

/**
 * A stay as it is written.
 *
 * @param exit the exit that closed it
 * @param annulled whether a correction took it back
 */
record Written(Movement.Entered entry, Optional<Movement.Left> exit, boolean annulled) {

    /** Stands for the crossing of an exit that was written before exits had theirs. */
    static final UUID UNKNOWN = new UUID(0, 0);

    /** The same as it is when its entry was taken back: over as soon as it had begun. */
    StayChange asAnnulled() {
        return new StayChange(
                entry.id(),
                Optional.of(entry),
                entry.lawfulUntil(),
                Optional.of(new Stay.Ended(Stay.End.ANNULLED, entry.at(), entry.day())),
                Optional.empty(),
                Optional.empty());
    }

    /** The stay as it was, where an exit ended it. */
    Optional<Stay> ended() {
        return annulled
                ? Optional.empty()
                : exit.map(left -> new Stay(
                        entry.id(),
                        entry.bearer(),
                        entry.port(),
                        entry.at(),
                        entry.day(),
                        entry.lawfulUntil(),
                        Optional.of(new Stay.Ended(Stay.End.EXIT, left.at(), left.day()))));
    }

    static Written read(ResultSet row) throws SQLException {
        var bearer = new Stays.Bearer(row.getString("issuer"), row.getString("document_number"));
        String nationality = row.getString("nationality");
        String how = row.getString("ended_how");
        var entry = new Movement.Entered(
                new StayId(row.getObject("id", UUID.class)),
                bearer,
                nationality,
                new PortCode(row.getString("entry_port")),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getObject("entry_day", LocalDate.class),
                Optional.ofNullable(row.getObject("lawful_until", LocalDate.class)));
        Optional<Movement.Left> exit = "EXIT".equals(how)
                ? Optional.of(new Movement.Left(
                        Objects.requireNonNullElse(row.getObject("ended_by", UUID.class), UNKNOWN),
                        bearer,
                        nationality,
                        new PortCode(row.getString("exit_port")),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_day", LocalDate.class)))
                : Optional.empty();
        return new Written(entry, exit, "ANNULLED".equals(how));
    }
}
