package org.gatehouse.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.OfficerId;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TransportMode;

/**
 * An inspection as it stands.
 *
 * @param version grows by one with each decision; what an ETag says
 * @param openedAt when the document was presented
 * @param day civil day at the port, of the conclusion once there is one
 * @param secondLine whether the second line looked at it
 * @param reading the machine-readable zone as presented, read again from the stored characters
 * @param documentKind code in the catalogue of document kinds; empty when unknown
 * @param nationality as the document says or an officer established; empty when unknown
 * @param group empty while nobody knows who the traveller is: an unreadable document, and no officer established it yet
 * @param findings all that the assessment found, immutable since it was made
 * @param rulesVersion version of the program's own checks that assessed; the rules in force are those of the instant
 * @param inputs what the assessment knew beside document, place and time
 * @param steps what officers did so far, in order; empty for a traveller cleared at once
 * @param conclusion how it ended; empty while it is open
 * @param chip what was found about the document's chip; empty when none was read, and in lists
 * @param claim of a traveller who says to be a citizen and showed no document
 */
public record InspectionView(
        InspectionId id,
        int version,
        InspectionStatus status,
        PortCode port,
        Direction direction,
        TransportMode mode,
        Channel channel,
        Instant openedAt,
        LocalDate day,
        boolean secondLine,
        DocumentReading reading,
        String documentKind,
        String nationality,
        Optional<NationalityGroup> group,
        Verdict verdict,
        List<Finding> findings,
        String rulesVersion,
        Inputs inputs,
        List<Step> steps,
        Optional<Conclusion> conclusion,
        Optional<ChipVerification> chip,
        Optional<CitizenClaim.Standing> claim) {

    /**
     * One thing that an officer did.
     *
     * @param kind simple name of the {@link Decision}
     * @param words the officer's own; may be empty
     */
    public record Step(int number, Instant at, String kind, OfficerId by, Optional<LegalGround> ground, String words) {}

    /**
     * The end of an inspection.
     *
     * @param by the officer who decided; empty when the e-channel cleared the traveller
     * @param confirmedBy the second officer; present on a refusal
     * @param manner how it was concluded besides, by the second line
     * @param leaveBy last lawful day of the stay that an admission opened
     */
    public record Conclusion(
            Outcome outcome,
            Instant at,
            Optional<OfficerId> by,
            Optional<OfficerId> confirmedBy,
            Optional<LegalGround> ground,
            String words,
            Optional<LocalDate> leaveBy,
            Optional<Manner> manner) {}

    /** As a screen that travellers see may have it: nothing of lists but that the second line takes care. */
    public InspectionView withoutLists() {
        boolean referred = reasons().stream().anyMatch(Finding::ofList);
        List<Finding> told = new ArrayList<>(
                findings.stream().filter(finding -> !finding.ofList()).toList());
        if (referred) {
            told.add(new Finding(Finding.Kind.SECOND_LINE_CARE, ""));
        }
        return new InspectionView(
                id,
                version,
                status,
                port,
                direction,
                mode,
                channel,
                openedAt,
                day,
                secondLine,
                reading,
                documentKind,
                nationality,
                group,
                verdict,
                List.copyOf(told),
                rulesVersion,
                inputs,
                steps,
                conclusion,
                chip,
                claim);
    }

    /** The name of the bearer as the document says it, or as somebody without a document says; may be empty. */
    public String bearerName() {
        return claim.map(standing -> standing.claim().name())
                .orElseGet(() -> reading.name().display());
    }

    /** Whether the traveller crosses as a resident of the border zone, who is counted apart. */
    public boolean borderResident() {
        return inputs.circumstances()
                .permission()
                .filter(one -> one.kind() == Circumstances.Permission.Kind.BORDER_PASS)
                .isPresent();
    }

    public boolean closed() {
        return status == InspectionStatus.CLOSED;
    }

    /** Findings that took the traveller to an officer. */
    public List<Finding> reasons() {
        return findings.stream()
                .filter(finding -> finding.kind().weight() == Finding.Weight.REFER)
                .toList();
    }

    /** Findings that are only shown. */
    public List<Finding> notes() {
        return findings.stream()
                .filter(finding -> finding.kind().weight() == Finding.Weight.NOTE)
                .toList();
    }
}
