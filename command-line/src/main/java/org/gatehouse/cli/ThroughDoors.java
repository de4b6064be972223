package org.gatehouse.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.conveyance.ConveyanceBatches;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionBatches.Officers;
import org.gatehouse.inspection.InspectionBatches.Presented;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.DocumentKinds;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.simulator.Batch;
import org.gatehouse.simulator.Bearing;
import org.gatehouse.simulator.Direction;
import org.gatehouse.simulator.SyntheticConveyance;
import org.gatehouse.simulator.SyntheticCrossing;

/** Takes synthetic traffic through the doors of the platform; never by its tables. */
final class ThroughDoors {

    private static final Officers OFFICERS =
            new Officers(officer("desk"), officer("second line"), officer("shift commander"));
    private static final Actor REPLAY =
            new Actor(officer("replay"), "system:replay", "Replay", Optional.empty(), Set.of(Permission.DESK_INSPECT));

    private final InspectionBatches inspections;
    private final ConveyanceBatches conveyances;
    private final DocumentKinds documentKinds;

    ThroughDoors(InspectionBatches inspections, ConveyanceBatches conveyances, DocumentKinds documentKinds) {
        this.inspections = inspections;
        this.conveyances = conveyances;
        this.documentKinds = documentKinds;
    }

    private static OfficerId officer(String duty) {
        return new OfficerId(UUID.nameUUIDFromBytes(("simulated " + duty).getBytes(StandardCharsets.UTF_8)));
    }

    /** A batch whose documents have been read; the part of the work that can be done beside the recording. */
    record Prepared(int number, List<Presented> crossings, List<ConveyanceBatches.Inspected> conveyances) {}

    Prepared prepare(Batch batch) {
        List<Arrived> arrived = new ArrayList<>(batch.crossings().size());
        for (SyntheticCrossing crossing : batch.crossings()) {
            arrived.add(arrived(crossing));
        }
        List<ConveyanceBatches.Inspected> inspected =
                new ArrayList<>(batch.conveyances().size());
        for (SyntheticConveyance conveyance : batch.conveyances()) {
            inspected.add(inspected(conveyance));
        }
        return new Prepared(batch.number(), inspections.read(arrived), inspected);
    }

    /**
     * Records the crossings of a batch under its name for ever.
     *
     * @return how many; none when the batch was recorded before
     */
    int recordCrossings(String name, Prepared batch) {
        return inspections.record(name, batch.crossings(), OFFICERS, REPLAY)
                ? batch.crossings().size()
                : 0;
    }

    /** The same of its conveyances, which no crossing asks for. */
    void recordConveyances(String name, Prepared batch) {
        if (!batch.conveyances().isEmpty()) {
            conveyances.inspect(name, batch.conveyances(), REPLAY);
        }
    }

    private Arrived arrived(SyntheticCrossing crossing) {
        return new Arrived(
                crossing.at(),
                new PortCode(crossing.port()),
                direction(crossing.direction()),
                switch (crossing.channel()) {
                    case DESK -> org.gatehouse.inspection.Channel.DESK;
                    case E_CHANNEL -> org.gatehouse.inspection.Channel.E_CHANNEL;
                },
                crossing.mrz(),
                ifReferred(crossing));
    }

    private IfReferred ifReferred(SyntheticCrossing crossing) {
        return switch (crossing.bearing()) {
            case Bearing.AdmitAfterCheck(var reason) -> new IfReferred.Admitted(group(crossing), reason);
            case Bearing.Refuse(var ground, var words) ->
                new IfReferred.Refused(group(crossing), ground(ground), words);
        };
    }

    /** Whom an officer finds with the document in hand. */
    private NationalityGroup group(SyntheticCrossing crossing) {
        DocumentReading inHand =
                MrzReader.read(crossing.documentInHand(), LocalDate.ofInstant(crossing.at(), ZoneOffset.UTC));
        return documentKinds.groupOf(
                inHand.documentCode(),
                inHand.issuer(),
                inHand.format().orElseThrow().name(),
                inHand.nationality());
    }

    private static LegalGround ground(String code) {
        return switch (code) {
            case "EEAL-25-3" -> LegalGround.FALSE_DOCUMENT;
            case "EEAL-25-1", "EEAL-12-1", "EEAL-28-4" -> LegalGround.NO_VALID_DOCUMENT;
            default -> throw new IllegalArgumentException("no such ground: " + code);
        };
    }

    private static org.gatehouse.reference.Direction direction(Direction direction) {
        return switch (direction) {
            case ENTRY -> org.gatehouse.reference.Direction.ENTRY;
            case EXIT -> org.gatehouse.reference.Direction.EXIT;
        };
    }

    private static ConveyanceBatches.Inspected inspected(SyntheticConveyance conveyance) {
        return new ConveyanceBatches.Inspected(
                conveyance.at(),
                new PortCode(conveyance.port()),
                direction(conveyance.direction()),
                switch (conveyance.kind()) {
                    case MOTOR_VEHICLE -> ConveyanceKind.MOTOR_VEHICLE;
                    case TRAIN -> ConveyanceKind.TRAIN;
                    case AIRCRAFT -> ConveyanceKind.AIRCRAFT;
                    case VESSEL -> ConveyanceKind.VESSEL;
                },
                conveyance.registration(),
                conveyance.cargo());
    }
}
