package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.ChipVerification;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.InspectionView.Conclusion;
import org.gatehouse.inspection.InspectionView.Step;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.inspection.assessment.Assessment;
import org.gatehouse.inspection.assessment.Assessor;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;

/** Between what is stored and what is shown: the document is read again from the characters that were presented. */
final class InspectionRows {

    private InspectionRows() {}

    static InspectionRow opened(
            InspectionId id, Arrival arrival, Port port, String mrz, DocumentReading reading, Assessment assessment) {
        return new InspectionRow(
                id.value(),
                port.code().value(),
                arrival.direction(),
                port.mode(),
                arrival.channel(),
                mrz,
                reading.issuer(),
                reading.nationality(),
                assessment.documentKind(),
                reading.number(),
                assessment.findings(),
                assessment.verdict(),
                Assessor.RULES_VERSION,
                assessment.inputs(),
                InspectionStatus.OPEN,
                1,
                assessment.day(),
                false,
                assessment.group().orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static InspectionView view(InspectionRow row, List<Step> steps, Optional<ChipVerification> chip) {
        return view(row, MrzReader.read(row.mrz(), centuryDay(TimeOrderedId.instantOf(row.id()))), steps, chip);
    }

    /** The day by which two-digit years are understood: of the presentation, in UTC, so that it is the same for ever. */
    static LocalDate centuryDay(Instant presented) {
        return LocalDate.ofInstant(presented, ZoneOffset.UTC);
    }

    static InspectionView view(
            InspectionRow row, DocumentReading reading, List<Step> steps, Optional<ChipVerification> chip) {
        return new InspectionView(
                new InspectionId(row.id()),
                row.version(),
                row.status(),
                new PortCode(row.port()),
                row.direction(),
                row.mode(),
                row.channel(),
                TimeOrderedId.instantOf(row.id()),
                row.day(),
                row.secondLine(),
                reading,
                row.documentKind(),
                row.nationality(),
                Optional.ofNullable(row.group()),
                row.verdict(),
                row.findings(),
                row.rulesVersion(),
                row.inputs(),
                steps,
                conclusion(row),
                chip,
                Optional.ofNullable(row.claim()));
    }

    private static Optional<Conclusion> conclusion(InspectionRow row) {
        if (row.outcome() == null || row.decidedAt() == null) {
            return Optional.empty();
        }
        return Optional.of(new Conclusion(
                row.outcome(),
                row.decidedAt(),
                Optional.ofNullable(row.decidedBy()),
                Optional.ofNullable(row.confirmedBy()),
                Optional.ofNullable(row.ground()),
                row.words() == null ? "" : row.words(),
                Optional.ofNullable(row.leaveBy()),
                Optional.ofNullable(row.manner())));
    }
}
