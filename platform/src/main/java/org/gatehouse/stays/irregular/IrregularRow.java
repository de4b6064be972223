package org.gatehouse.stays.irregular;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Conclusion;
import org.gatehouse.stays.Conclusion.Excuse;
import org.gatehouse.stays.Conclusion.Link;
import org.gatehouse.stays.Hearing;
import org.gatehouse.stays.IrregularId;
import org.gatehouse.stays.IrregularKind;
import org.gatehouse.stays.IrregularState;
import org.gatehouse.stays.IrregularStay;
import org.gatehouse.stays.IrregularStay.Concluded;
import org.gatehouse.stays.IrregularStay.Heard;
import org.gatehouse.stays.IrregularStay.StayShown;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.gatehouse.stays.Stays;

/** Rows about irregular stays become what the door shows; the one place where sealed types meet null. */
final class IrregularRow {

    private IrregularRow() {}

    static IrregularStay read(ResultSet row, int number) throws SQLException {
        return new IrregularStay(
                new IrregularId(row.getObject("id", UUID.class)),
                IrregularKind.valueOf(row.getString("kind")),
                IrregularState.valueOf(row.getString("state")),
                row.getInt("version"),
                stay(row),
                Optional.ofNullable(row.getObject("crossing", UUID.class)),
                new Stays.Bearer(row.getString("issuer"), row.getString("document_number")),
                row.getString("nationality"),
                new PortCode(row.getString("port")),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                at(row, "found_at"),
                List.of(),
                List.of());
    }

    static IrregularStay with(IrregularStay row, List<Heard> hearings, List<Concluded> conclusions) {
        return new IrregularStay(
                row.id(),
                row.kind(),
                row.state(),
                row.version(),
                row.stay(),
                row.crossing(),
                row.bearer(),
                row.nationality(),
                row.port(),
                row.day(),
                row.lastDay(),
                row.foundAt(),
                hearings,
                conclusions);
    }

    private static Optional<StayShown> stay(ResultSet row) throws SQLException {
        UUID id = row.getObject("stay", UUID.class);
        if (id == null) {
            return Optional.empty();
        }
        String how = row.getString("ended_how");
        Optional<Stay.Ended> ended = how == null
                ? Optional.empty()
                : Optional.of(new Stay.Ended(
                        Stay.End.valueOf(how), at(row, "ended_at"), row.getObject("ended_day", LocalDate.class)));
        return Optional.of(new StayShown(
                new StayId(id),
                new PortCode(row.getString("entry_port")),
                row.getObject("entry_day", LocalDate.class),
                ended,
                Optional.ofNullable(row.getString("exit_port")).map(PortCode::new),
                Optional.ofNullable(row.getObject("ended_by", UUID.class))));
    }

    static Heard heard(ResultSet row, int number) throws SQLException {
        String words = row.getString("words");
        Hearing hearing = row.getString("kind").equals("STATEMENT")
                ? new Hearing.Statement(
                        words, row.getString("language"), Optional.ofNullable(row.getString("interpreter")))
                : new Hearing.Attempt(words);
        return new Heard(
                row.getInt("number"),
                hearing,
                new OfficerId(row.getObject("heard_by", UUID.class)),
                at(row, "heard_at"));
    }

    static Concluded concluded(ResultSet row, int number) throws SQLException {
        String words = Objects.requireNonNullElse(row.getString("words"), "");
        Conclusion conclusion = switch (IrregularState.valueOf(row.getString("outcome"))) {
            case EXPLAINED -> new Conclusion.Explained(link(row), words);
            case EXCUSED -> new Conclusion.Excused(Excuse.valueOf(row.getString("excuse")), words);
            case CONFIRMED -> new Conclusion.Confirmed(words, row.getString("handed_to"));
            case FOUND, HEARD -> throw new IllegalStateException("no conclusion: " + row.getString("outcome"));
        };
        return new Concluded(
                row.getInt("number"),
                conclusion,
                new OfficerId(row.getObject("concluded_by", UUID.class)),
                at(row, "concluded_at"),
                row.getBoolean("fell_away"));
    }

    private static Link link(ResultSet row) throws SQLException {
        UUID correction = row.getObject("correction", UUID.class);
        return correction != null
                ? new Link.OfCorrection(correction)
                : new Link.OfCrossing(row.getObject("crossing", UUID.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
