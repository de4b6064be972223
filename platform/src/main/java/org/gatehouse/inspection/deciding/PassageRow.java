package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.Passage;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.inspection.RollBackReason;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code inspection.passage}.
 *
 * @param traveller what the assessment knew and found; null once the passage has ended
 */
record PassageRow(
        UUID id,
        PortCode port,
        LaneCode lane,
        Direction direction,
        PassageState state,
        LocalDate day,
        Instant reservedAt,
        Instant expiresAt,
        @Nullable RollBackReason reason,
        RequestKey key,
        @Nullable Traveller traveller) {

    record Traveller(
            String mrz,
            String issuer,
            String documentNumber,
            String documentKind,
            NationalityGroup group,
            List<Finding> findings,
            String rulesVersion,
            Inputs inputs) {

        static Traveller of(InspectionRow row, NationalityGroup group) {
            return new Traveller(
                    row.mrz(),
                    row.issuer(),
                    row.documentNumber(),
                    row.documentKind(),
                    group,
                    row.findings(),
                    row.rulesVersion(),
                    row.inputs());
        }
    }

    Passage view(Optional<InspectionView> inspection) {
        return new Passage(
                new InspectionId(id),
                port,
                lane,
                direction,
                state,
                reservedAt,
                expiresAt,
                Optional.ofNullable(reason),
                inspection);
    }

    PassageRow ended(PassageState as, @Nullable RollBackReason why) {
        return new PassageRow(id, port, lane, direction, as, day, reservedAt, expiresAt, why, key, null);
    }

    DocumentReading reading(Traveller of) {
        return MrzReader.read(of.mrz(), InspectionRows.centuryDay(reservedAt));
    }

    /** The inspection as it was assessed: clear, at the gate. */
    InspectionRow opened(Traveller of, DocumentReading reading, Port at) {
        return new InspectionRow(
                id,
                port.value(),
                direction,
                at.mode(),
                Channel.E_CHANNEL,
                of.mrz(),
                of.issuer(),
                reading.nationality(),
                of.documentKind(),
                of.documentNumber(),
                of.findings(),
                Verdict.CLEAR,
                of.rulesVersion(),
                of.inputs(),
                InspectionStatus.OPEN,
                1,
                day,
                false,
                of.group(),
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
}
