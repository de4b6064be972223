package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.Finding;
import org.gatehouse.inspection.Inputs;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.LegalGround;
import org.gatehouse.inspection.Manner;
import org.gatehouse.inspection.Outcome;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.TransportMode;
import org.jspecify.annotations.Nullable;

/** A row of {@code inspection.inspection}; the one place where the states of an inspection meet null. */
record InspectionRow(
        UUID id,
        String port,
        Direction direction,
        TransportMode mode,
        Channel channel,
        String mrz,
        String issuer,
        String nationality,
        String documentKind,
        String documentNumber,
        List<Finding> findings,
        Verdict verdict,
        String rulesVersion,
        Inputs inputs,
        InspectionStatus status,
        int version,
        LocalDate day,
        boolean secondLine,
        @Nullable NationalityGroup group,
        @Nullable Protection protection,
        @Nullable OfficerId decidedBy,
        @Nullable OfficerId confirmedBy,
        @Nullable LegalGround ground,
        @Nullable String words,
        @Nullable LocalDate leaveBy,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        @Nullable Manner manner,
        CitizenClaim.@Nullable Standing claim) {

    /** How far a claim of protection went. */
    enum Protection {
        CLAIMED,
        TAKEN_UP,
        ENDED
    }

    boolean closed() {
        return status == InspectionStatus.CLOSED;
    }

    /** Concluded as admitted; by the channel itself where no officer is named. */
    InspectionRow admitted(
            @Nullable OfficerId by, @Nullable String why, @Nullable LocalDate until, Instant at, LocalDate onDay) {
        return next(
                InspectionStatus.CLOSED,
                onDay,
                secondLine,
                protection,
                new Decided(by, null, null, why, until, Outcome.ADMITTED, at, null));
    }

    /** Concluded as admitted into the procedure of the authority that decides on protection. */
    InspectionRow admittedToProtection(OfficerId by, String reference, Instant at, LocalDate onDay) {
        return next(
                InspectionStatus.CLOSED,
                onDay,
                true,
                Protection.TAKEN_UP,
                new Decided(by, null, null, reference, null, Outcome.ADMITTED, at, null));
    }

    /** Concluded as admitted for a few days to a place. */
    InspectionRow admittedTemporarily(
            OfficerId by, String why, LocalDate lastDay, Manner.Temporary how, Instant at, LocalDate onDay) {
        return next(
                InspectionStatus.CLOSED,
                onDay,
                true,
                protection,
                new Decided(by, null, null, why, lastDay, Outcome.ADMITTED, at, how));
    }

    /** Concluded neither as admitted nor as refused: another authority goes on. */
    InspectionRow handedOver(OfficerId by, String facts, Manner.HandedOver how, Instant at, LocalDate onDay) {
        return next(
                InspectionStatus.CLOSED,
                onDay,
                true,
                protection,
                new Decided(by, null, null, facts, null, Outcome.HANDED_OVER, at, how));
    }

    InspectionRow refused(OfficerId confirmer, Instant at, LocalDate onDay) {
        return next(
                InspectionStatus.CLOSED,
                onDay,
                true,
                protection,
                new Decided(decidedBy, confirmer, ground, words, null, Outcome.REFUSED, at, null));
    }

    InspectionRow refusalProposed(OfficerId by, LegalGround on, String ownWords) {
        return next(
                InspectionStatus.REFUSAL_PROPOSED,
                day,
                true,
                protection,
                new Decided(by, null, on, ownWords, null, null, null, null));
    }

    /** At the second line, with nothing proposed. */
    InspectionRow atSecondLine(@Nullable Protection asked) {
        return next(InspectionStatus.SECOND_LINE, day, true, asked, Decided.NOTHING);
    }

    InspectionRow protectionClaimed() {
        return next(InspectionStatus.PROTECTION, day, true, Protection.CLAIMED, Decided.NOTHING);
    }

    /** What a move leaves in the columns of the decision. */
    private record Decided(
            @Nullable OfficerId by,
            @Nullable OfficerId confirmedBy,
            @Nullable LegalGround ground,
            @Nullable String words,
            @Nullable LocalDate leaveBy,
            @Nullable Outcome outcome,
            @Nullable Instant at,
            @Nullable Manner manner) {

        static final Decided NOTHING = new Decided(null, null, null, null, null, null, null, null);
    }

    /** The same inspection one version on. */
    private InspectionRow next(
            InspectionStatus to,
            LocalDate onDay,
            boolean seenBySecondLine,
            @Nullable Protection asked,
            Decided decided) {
        return new InspectionRow(
                id,
                port,
                direction,
                mode,
                channel,
                mrz,
                issuer,
                nationality,
                documentKind,
                documentNumber,
                findings,
                verdict,
                rulesVersion,
                inputs,
                to,
                version + 1,
                onDay,
                seenBySecondLine,
                group,
                asked,
                decided.by(),
                decided.confirmedBy(),
                decided.ground(),
                decided.words(),
                decided.leaveBy(),
                decided.outcome(),
                decided.at(),
                decided.manner(),
                claim);
    }

    /** At the second line, where another officer answers the claim. */
    InspectionRow claimed(CitizenClaim said, OfficerId by) {
        return identified(
                        null,
                        nationality,
                        new CitizenClaim.Standing(said, CitizenClaim.State.CLAIMED, by, Optional.empty()))
                .atSecondLine(null);
    }

    /** A second officer has answered the claim. */
    InspectionRow citizenship(CitizenClaim.State answer, OfficerId by, String homeState) {
        CitizenClaim.Standing was = Objects.requireNonNull(claim);
        var answered = new CitizenClaim.Standing(was.claim(), answer, was.recordedBy(), Optional.of(by));
        return answer == CitizenClaim.State.CONFIRMED
                ? identified(was.claim().group(), homeState, answered)
                : identified(null, nationality, answered);
    }

    InspectionRow identified(NationalityGroup as, String ofState) {
        return identified(as, ofState, claim);
    }

    private InspectionRow identified(
            @Nullable NationalityGroup as, String ofState, CitizenClaim.@Nullable Standing claimed) {
        return new InspectionRow(
                id,
                port,
                direction,
                mode,
                channel,
                mrz,
                issuer,
                ofState,
                documentKind,
                documentNumber,
                findings,
                verdict,
                rulesVersion,
                inputs,
                status,
                version + 1,
                day,
                secondLine,
                as,
                protection,
                decidedBy,
                confirmedBy,
                ground,
                words,
                leaveBy,
                outcome,
                decidedAt,
                manner,
                claimed);
    }
}
