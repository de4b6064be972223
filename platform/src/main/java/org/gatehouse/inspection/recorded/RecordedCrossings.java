package org.gatehouse.inspection.recorded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.Sex;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.Inputs.Past;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.assessment.RuleFacts;
import org.gatehouse.policy.Facts;
import org.gatehouse.policy.RecordedInputs;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.reference.TransportMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads back what an assessment knew from what was stored with it. */
@Component
class RecordedCrossings implements RecordedInputs {

    private static final int ROWS_AT_ONCE = 2_000;

    private static final String SPAN = """
            SELECT id, port, direction, mode, channel, mrz, document_kind, nationality, nationality_group, verdict, findings,
                   inputs
            FROM inspection.inspection
            WHERE id >= ? AND id < ? AND nationality_group IS NOT NULL
            ORDER BY id DESC
            LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final Ports ports;

    RecordedCrossings(JdbcTemplate jdbc, Ports ports) {
        this.jdbc = jdbc;
        this.ports = ports;
    }

    /**
     * @param facts as the rules were asked
     * @param past the earlier stays that were counted
     */
    record Stored(
            InspectionId id,
            Instant at,
            ZoneId zone,
            Facts facts,
            List<Past> past,
            List<Finding> findings,
            Sex sex,
            boolean referred) {}

    @Override
    @Transactional(readOnly = true)
    public void each(Instant from, Instant until, int most, Consumer<Recorded> taker) {
        stored(
                from,
                until,
                most,
                one -> taker.accept(new Recorded(one.facts(), one.at(), letter(one.sex()), one.referred())));
    }

    /** Within the caller's transaction: without one the driver would read all rows at once. */
    void stored(Instant from, Instant until, int most, Consumer<Stored> taker) {
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(SPAN);
                    statement.setFetchSize(ROWS_AT_ONCE);
                    statement.setObject(1, TimeOrderedId.floor(from));
                    statement.setObject(2, TimeOrderedId.floor(until));
                    statement.setInt(3, most);
                    return statement;
                },
                row -> {
                    read(row).ifPresent(taker);
                });
    }

    /** Empty where the document could not be read: then no rule was asked. */
    private Optional<Stored> read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Instant at = TimeOrderedId.instantOf(id);
        DocumentReading reading = MrzReader.read(row.getString("mrz"), LocalDate.ofInstant(at, ZoneOffset.UTC));
        if (!reading.readable()) {
            return Optional.empty();
        }
        PortCode port = new PortCode(row.getString("port"));
        ZoneId zone = ports.find(port).map(Port::zone).orElse(ZoneOffset.UTC);
        Inputs inputs = Inputs.parse(Objects.requireNonNullElse(row.getString("inputs"), ""));
        Facts facts = RuleFacts.of(
                new RuleFacts.Place(
                        port,
                        TransportMode.valueOf(row.getString("mode")),
                        Direction.valueOf(row.getString("direction")),
                        Channel.valueOf(row.getString("channel"))),
                new RuleFacts.Traveller(
                        reading,
                        row.getString("document_kind"),
                        row.getString("nationality"),
                        Optional.of(NationalityGroup.valueOf(row.getString("nationality_group")))),
                LocalDateTime.ofInstant(at, zone),
                inputs);
        List<Finding> findings = Arrays.stream(
                        (String[]) row.getArray("findings").getArray())
                .map(Finding::ofCode)
                .toList();
        return Optional.of(new Stored(
                new InspectionId(id),
                at,
                zone,
                facts,
                inputs.past(),
                findings,
                reading.sex(),
                row.getString("verdict").equals("REFER")));
    }

    private static String letter(Sex sex) {
        return switch (sex) {
            case MALE -> "M";
            case FEMALE -> "F";
            default -> "X";
        };
    }
}
