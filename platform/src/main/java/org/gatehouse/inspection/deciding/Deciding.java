package org.gatehouse.inspection.deciding;

import java.time.Instant;
import java.time.LocalDate;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.inspection.CitizenClaim;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Manner;
import org.gatehouse.inspection.TemporaryReason;
import org.gatehouse.inspection.Verdict;
import org.gatehouse.inspection.assessment.Assessor;
import org.gatehouse.inspection.assessment.RuleFindings;
import org.gatehouse.inspection.deciding.InspectionRow.Protection;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;

/** What officers may decide of an inspection, and what it is afterwards. Pure: rows, people and time are handed in. */
final class Deciding {

    /** Enough for a page of reasons; longer texts belong into a case. */
    static final int WORDS_MAX = 4_000;

    /** Enough for the name of an authority, a reference, a place. */
    static final int LINE_MAX = 200;

    private Deciding() {}

    static void check(InspectionRow row, Decision decision, int version, Actor actor, Assessor assessor) {
        if (row.closed() && row.decidedAt() != null) {
            throw new InspectionProblem.AlreadyDecided(new InspectionId(row.id()), row.decidedAt());
        }
        if (row.version() != version) {
            throw new InspectionProblem.Stale(version, row.version());
        }
        if (row.status().after(decision).isEmpty()) {
            throw new InspectionProblem.NotNow(row.status());
        }
        if (!actor.may(row.status().needed(decision))) {
            throw new InspectionProblem.NotYours();
        }
        if (against(decision) && !actor.isPerson()) {
            throw new InspectionProblem.PersonDecides();
        }
        checkWords(row, decision);
        switch (decision) {
            case Decision.EstablishIdentity established -> {
                if (!assessor.knowsNationality(established.nationality())) {
                    throw new InspectionProblem.UnknownState(established.nationality());
                }
                if (row.group() != null) {
                    throw new InspectionProblem.NotNow(row.status());
                }
                // Without a document one officer alone makes nobody a citizen, and nobody a foreigner who says
                // otherwise.
                if (row.claim() != null
                        && (row.claim().protects() || established.group() != NationalityGroup.FOREIGNER)) {
                    throw new InspectionProblem.CitizenshipUnanswered();
                }
            }
            case Decision.ConfirmCitizenship _ -> {
                // a citizen without a document by the word of two officers, never of a program
                if (!actor.isPerson()) {
                    throw new InspectionProblem.PersonVouches();
                }
                checkSecond(row, actor, true);
            }
            case Decision.DenyCitizenship _ -> checkSecond(row, actor, false);
            case Decision.Admit admit -> {
                needIdentity(row);
                if (admit.leaveBy().filter(day -> day.isBefore(row.day())).isPresent()) {
                    throw new InspectionProblem.LeaveByPast();
                }
                if (admit.leaveBy().isEmpty() && RuleFindings.usedUp(row.findings())) {
                    throw new InspectionProblem.LeaveByNeeded();
                }
            }
            case Decision.ProposeRefusal proposed -> {
                if (row.claim() != null && row.claim().protects()) {
                    throw new InspectionProblem.OwnCountry();
                }
                needIdentity(row);
                if (!proposed.ground().covers(row.direction())) {
                    throw new InspectionProblem.GroundDoesNotFit(proposed.ground());
                }
                if (row.direction() == Direction.ENTRY && row.group() != NationalityGroup.FOREIGNER) {
                    throw new InspectionProblem.OwnCountry();
                }
            }
            case Decision.ConfirmRefusal _ -> {
                if (actor.id().equals(row.decidedBy())) {
                    throw new InspectionProblem.SecondOfficerNeeded();
                }
            }
            case Decision.AdmitTemporarily admit -> checkTemporary(row, admit);
            case Decision.HandOver over -> {
                needIdentity(row);
                needed(over.authority(), "authority");
                needed(over.reference(), "reference");
            }
            case Decision.AdmitToProtection _ -> needIdentity(row);
            case Decision.SendToSecondLine _,
                    Decision.ReturnRefusal _,
                    Decision.ReferForProtection _,
                    Decision.EndProtection _ -> {}
        }
    }

    /** Whether the decision brings the traveller nearer to a refusal or into the hands of another authority. */
    static boolean against(Decision decision) {
        return switch (decision) {
            case Decision.ProposeRefusal _,
                    Decision.ConfirmRefusal _,
                    Decision.HandOver _,
                    Decision.DenyCitizenship _ -> true;
            case Decision.Admit _,
                    Decision.AdmitTemporarily _,
                    Decision.EstablishIdentity _,
                    Decision.ConfirmCitizenship _,
                    Decision.SendToSecondLine _,
                    Decision.ReturnRefusal _,
                    Decision.ReferForProtection _,
                    Decision.AdmitToProtection _,
                    Decision.EndProtection _ -> false;
        };
    }

    /** @param again whether what was answered otherwise before may be answered so now */
    private static void checkSecond(InspectionRow row, Actor actor, boolean again) {
        if (row.claim() == null
                || row.group() != null
                || (!again && !row.claim().protects())) {
            throw new InspectionProblem.NotNow(row.status());
        }
        if (actor.id().equals(row.claim().recordedBy())) {
            throw new InspectionProblem.SecondOfficerNeeded();
        }
    }

    private static void checkTemporary(InspectionRow row, Decision.AdmitTemporarily admit) {
        needIdentity(row);
        if (row.direction() != Direction.ENTRY || row.group() != NationalityGroup.FOREIGNER) {
            throw new InspectionProblem.NotForThisTraveller();
        }
        if (admit.lastDay().isBefore(row.day())) {
            throw new InspectionProblem.LeaveByPast();
        }
        if (admit.lastDay().isAfter(row.day().plusDays(TemporaryReason.DAYS_MAX))) {
            throw new InspectionProblem.TooLong(TemporaryReason.DAYS_MAX);
        }
        needed(admit.place(), "place");
    }

    private static void needed(String text, String field) {
        if (text.isBlank()) {
            throw new InspectionProblem.FieldMissing(field);
        }
        if (text.length() > LINE_MAX) {
            throw new InspectionProblem.WordsTooLong(LINE_MAX);
        }
    }

    private static void needIdentity(InspectionRow row) {
        if (row.group() == null) {
            throw new InspectionProblem.IdentityNotEstablished();
        }
    }

    private static void checkWords(InspectionRow row, Decision decision) {
        String words = words(decision);
        boolean needed = switch (decision) {
            case Decision.Admit _ -> row.verdict() == Verdict.REFER || row.secondLine();
            case Decision.ConfirmRefusal _ -> false;
            case Decision.AdmitTemporarily _,
                    Decision.HandOver _,
                    Decision.EstablishIdentity _,
                    Decision.ConfirmCitizenship _,
                    Decision.DenyCitizenship _,
                    Decision.SendToSecondLine _,
                    Decision.ProposeRefusal _,
                    Decision.ReturnRefusal _,
                    Decision.ReferForProtection _,
                    Decision.AdmitToProtection _,
                    Decision.EndProtection _ -> true;
        };
        if (needed && words.isBlank()) {
            throw new InspectionProblem.WordsMissing();
        }
        if (words.length() > WORDS_MAX) {
            throw new InspectionProblem.WordsTooLong(WORDS_MAX);
        }
    }

    static String words(Decision decision) {
        return switch (decision) {
            case Decision.Admit admit -> admit.words();
            case Decision.EstablishIdentity established -> established.words();
            case Decision.ConfirmCitizenship confirmed -> confirmed.words();
            case Decision.DenyCitizenship denied -> denied.words();
            case Decision.AdmitTemporarily admit -> admit.words();
            case Decision.HandOver over -> over.words();
            case Decision.SendToSecondLine sent -> sent.words();
            case Decision.ProposeRefusal proposed -> proposed.words();
            case Decision.ConfirmRefusal _ -> "";
            case Decision.ReturnRefusal returned -> returned.words();
            case Decision.ReferForProtection referred -> referred.words();
            case Decision.AdmitToProtection admitted -> admitted.authorityReference();
            case Decision.EndProtection ended -> ended.authorityReference();
        };
    }

    /** The row after a decision that {@link #check} let pass. */
    static InspectionRow apply(
            InspectionRow row, Decision decision, OfficerId by, Instant at, LocalDate today, String homeState) {
        return switch (decision) {
            case Decision.Admit(var leaveBy, var words) -> row.admitted(by, words, leaveBy.orElse(null), at, today);
            case Decision.EstablishIdentity established ->
                row.identified(established.group(), established.nationality());
            case Decision.ConfirmCitizenship _ -> row.citizenship(CitizenClaim.State.CONFIRMED, by, homeState);
            case Decision.DenyCitizenship _ -> row.citizenship(CitizenClaim.State.NOT_CONFIRMED, by, homeState);
            case Decision.AdmitTemporarily(var lastDay, var reason, var place, var words) ->
                row.admittedTemporarily(by, words, lastDay, new Manner.Temporary(reason, place), at, today);
            case Decision.HandOver(var ground, var authority, var reference, var words) ->
                row.handedOver(by, words, new Manner.HandedOver(ground, authority, reference), at, today);
            case Decision.SendToSecondLine _ -> row.atSecondLine(row.protection());
            case Decision.ProposeRefusal(var ground, var words) -> row.refusalProposed(by, ground, words);
            case Decision.ConfirmRefusal _ -> row.refused(by, at, today);
            case Decision.ReturnRefusal _ -> row.atSecondLine(row.protection());
            case Decision.ReferForProtection _ -> row.protectionClaimed();
            case Decision.AdmitToProtection(var reference) -> row.admittedToProtection(by, reference, at, today);
            case Decision.EndProtection _ -> row.atSecondLine(Protection.ENDED);
        };
    }
}
