package org.gatehouse.inspection;

import java.time.Instant;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Problem;
import org.gatehouse.retention.ErasedMonth;

/** Everything that a caller of this module can do wrong, or be too late for. Anything else is a bug. */
public abstract sealed class InspectionProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private InspectionProblem(String slug, Kind kind, Object... arguments) {
        super("inspection", slug, kind, arguments);
    }

    /** No such inspection, or not at a port where the actor is on duty: the two are not told apart. */
    public static final class NotFound extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("not-found", Kind.NOT_FOUND);
        }
    }

    /** The record was erased when its time was over; or it is kept, and takes nothing in any more. */
    public static final class Erased extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public Erased(ErasedMonth month) {
            super(
                    "erased",
                    Kind.GONE,
                    month.month().toString(),
                    month.erasedOn().toString(),
                    month.legalBasis(),
                    String.valueOf(month.certificate()));
        }
    }

    public static final class UnknownPort extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public UnknownPort(String port) {
            super("unknown-port", Kind.INVALID, port);
        }
    }

    public static final class OtherPort extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public OtherPort(PortCode port) {
            super("other-port", Kind.FORBIDDEN, port.value());
        }
    }

    public static final class AlreadyDecided extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public AlreadyDecided(InspectionId id, Instant at) {
            super("already-decided", Kind.CONFLICT, id.value(), at);
        }
    }

    public static final class Stale extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public Stale(int seen, int now) {
            super("stale", Kind.STALE, seen, now);
        }
    }

    public static final class NotNow extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotNow(InspectionStatus status) {
            super("not-now", Kind.CONFLICT, status);
        }
    }

    public static final class NotYours extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotYours() {
            super("not-yours", Kind.FORBIDDEN);
        }
    }

    /** A program decides nothing against anybody, whatever it may do otherwise. */
    public static final class PersonDecides extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PersonDecides() {
            super("person-decides", Kind.FORBIDDEN);
        }
    }

    /** Who is a citizen without a document, two officers say; no program is one of them. */
    public static final class PersonVouches extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PersonVouches() {
            super("person-vouches", Kind.FORBIDDEN);
        }
    }

    /** The officer who proposed a refusal cannot sign it too. */
    public static final class SecondOfficerNeeded extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public SecondOfficerNeeded() {
            super("second-officer-needed", Kind.FORBIDDEN);
        }
    }

    /** Another officer takes care of the traveller. */
    public static final class Held extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        /** @param since when that officer claimed the inspection */
        public Held(String officer, Instant since) {
            super("held", Kind.CONFLICT, officer, since);
        }
    }

    /** Nobody holds what should be given back or handed over. */
    public static final class NotHeld extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotHeld() {
            super("not-held", Kind.CONFLICT);
        }
    }

    /** The officer to whom it should be handed over could not decide it. */
    public static final class NobodyToTakeOver extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NobodyToTakeOver() {
            super("nobody-to-take-over", Kind.INVALID);
        }
    }

    /** Who decides against a traveller has opened the evidence before, and all of it. */
    public static final class EvidenceNotOpened extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public EvidenceNotOpened() {
            super("evidence-not-opened", Kind.CONFLICT);
        }
    }

    /** One interview ends before the next one begins. */
    public static final class InterviewGoesOn extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public InterviewGoesOn() {
            super("interview-goes-on", Kind.CONFLICT);
        }
    }

    /** An interview that has ended is added to; one that goes on is written down. */
    public static final class AmendedByAddition extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public AmendedByAddition() {
            super("amended-by-addition", Kind.CONFLICT);
        }
    }

    /** A file that is no picture and no PDF, is broken, or brings programs or other files along. */
    public static final class FileUnfit extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public FileUnfit() {
            super("file-unfit", Kind.INVALID);
        }
    }

    /** A file larger than exhibits may bring. */
    public static final class FileTooLarge extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public FileTooLarge(int megabytesMax) {
            super("file-too-large", Kind.TOO_LARGE, megabytesMax);
        }
    }

    /** An exhibit that was given away is in hand no more. */
    public static final class CustodyEnded extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public CustodyEnded() {
            super("custody-ended", Kind.CONFLICT);
        }
    }

    /** Something without which the record would say nothing. */
    public static final class FieldMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public FieldMissing(String field) {
            super("field-missing", Kind.INVALID, field);
        }
    }

    /** Who has left the waiting area is there no more. */
    public static final class LeftAlready extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public LeftAlready(Instant at) {
            super("left-already", Kind.CONFLICT, at);
        }
    }

    /** An end of protection is told of a person who did not ask for it. */
    public static final class NotNowHere extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotNowHere() {
            super("not-now-here", Kind.CONFLICT);
        }
    }

    /** Who asks for protection is not taken away before the competent authority has decided. */
    public static final class ProtectionAsked extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ProtectionAsked() {
            super("protection-asked", Kind.CONFLICT);
        }
    }

    /** The registered permission on which the traveller was cleared was used up meanwhile, and no officer says why to admit. */
    public static final class PermissionGone extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PermissionGone() {
            super("permission-gone", Kind.CONFLICT);
        }
    }

    /** A list speaks of the traveller, and nobody has compared. */
    public static final class MatchUnresolved extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public MatchUnresolved() {
            super("match-unresolved", Kind.CONFLICT);
        }
    }

    /** The traveller is, or may be, whom a list means: the second line decides. */
    public static final class SecondLineNeeded extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public SecondLineNeeded() {
            super("second-line-needed", Kind.CONFLICT);
        }
    }

    public static final class RedressUnfit extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public RedressUnfit() {
            super("redress-unfit", Kind.INVALID);
        }
    }

    public static final class WordsMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public WordsMissing() {
            super("words-missing", Kind.INVALID);
        }
    }

    public static final class WordsTooLong extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public WordsTooLong(int most) {
            super("words-too-long", Kind.INVALID, most);
        }
    }

    /** Before a conclusion somebody must know who the traveller is. */
    public static final class IdentityNotEstablished extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public IdentityNotEstablished() {
            super("identity-not-established", Kind.CONFLICT);
        }
    }

    public static final class UnknownState extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public UnknownState(String code) {
            super("unknown-state", Kind.INVALID, code);
        }
    }

    /** Nobody is refused entry to the own country. */
    public static final class OwnCountry extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public OwnCountry() {
            super("own-country", Kind.CONFLICT);
        }
    }

    /** The law knows the ground for the other way of crossing only. */
    public static final class GroundDoesNotFit extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public GroundDoesNotFit(LegalGround ground) {
            super("ground-does-not-fit", Kind.CONFLICT, ground);
        }
    }

    /** A day to leave by that lies before the entry. */
    public static final class LeaveByPast extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public LeaveByPast() {
            super("leave-by-past", Kind.INVALID);
        }
    }

    /** By the rule no day of stay is left: the officer who admits all the same says until when. */
    public static final class LeaveByNeeded extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public LeaveByNeeded() {
            super("leave-by-needed", Kind.INVALID);
        }
    }

    /** More days than the law knows for a temporary entry. */
    public static final class TooLong extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public TooLong(int daysMax) {
            super("too-long", Kind.INVALID, daysMax);
        }
    }

    /** The law knows the decision for foreigners who enter. */
    public static final class NotForThisTraveller extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotForThisTraveller() {
            super("not-for-this-traveller", Kind.CONFLICT);
        }
    }

    /** Only what is concluded is corrected; what is open is decided. */
    public static final class NotConcluded extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NotConcluded() {
            super("not-concluded", Kind.CONFLICT);
        }
    }

    public static final class CorrectionPending extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public CorrectionPending() {
            super("correction-pending", Kind.CONFLICT);
        }
    }

    public static final class NothingToCorrect extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public NothingToCorrect() {
            super("nothing-to-correct", Kind.CONFLICT);
        }
    }

    public static final class KeyReused extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("key-reused", Kind.KEY_REUSED);
        }
    }

    public static final class KeyInFlight extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public KeyInFlight() {
            super("key-in-flight", Kind.CONFLICT);
        }
    }

    /** A request that opens an inspection names itself by the header {@code Idempotency-Key}. */
    public static final class KeyMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public KeyMissing() {
            super("key-missing", Kind.INVALID);
        }
    }

    public static final class KeyTooLong extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public KeyTooLong(int most) {
            super("key-too-long", Kind.INVALID, most);
        }
    }

    /** A decision says by {@code If-Match} on which version it is based (RFC 9110 section 13.1.1). */
    public static final class VersionMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public VersionMissing() {
            super("version-missing", Kind.CONDITION_MISSING);
        }
    }

    public static final class VersionMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public VersionMalformed() {
            super("version-malformed", Kind.INVALID);
        }
    }

    public static final class DirectionUnknown extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public DirectionUnknown() {
            super("direction-unknown", Kind.INVALID);
        }
    }

    /** A file of the chip is not base64, or a data group has no number from 1 to 16. */
    public static final class ChipMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ChipMalformed(String field, int groups) {
            super("chip-malformed", Kind.INVALID, field, groups);
        }
    }

    public static final class ChipTooLarge extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ChipTooLarge(String field, int kilobytesMax) {
            super("chip-too-large", Kind.TOO_LARGE, field, kilobytesMax);
        }
    }

    /** An attached file that is none of a chip, or ends before its length. */
    public static final class ChipFileUnknown extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ChipFileUnknown(String name) {
            super("chip-file-unknown", Kind.INVALID, name);
        }
    }

    /** Two attached files that are the same part of a chip. */
    public static final class ChipFileTwice extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ChipFileTwice(String part, String name) {
            super("chip-file-twice", Kind.INVALID, part, name);
        }
    }

    /** Files of a chip without the security object that vouches for them. */
    public static final class ChipUnsigned extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ChipUnsigned() {
            super("chip-unsigned", Kind.INVALID);
        }
    }

    /** Whether a traveller without a document is a citizen, a second officer says first. */
    public static final class CitizenshipUnanswered extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public CitizenshipUnanswered() {
            super("citizenship-unanswered", Kind.CONFLICT);
        }
    }

    /** A birth date of another form than a year, a month or a day, or in the future. */
    public static final class BirthMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public BirthMalformed() {
            super("birth-malformed", Kind.INVALID);
        }
    }

    /** Nobody is on the list. */
    public static final class PartyEmpty extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PartyEmpty() {
            super("party-empty", Kind.INVALID);
        }
    }

    public static final class PartyTooLarge extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PartyTooLarge(int most) {
            super("party-too-large", Kind.INVALID, most);
        }
    }

    /** A line that begins no machine-readable zone. */
    public static final class PartyLineUnfit extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PartyLineUnfit(int line) {
            super("party-line-unfit", Kind.INVALID, line);
        }
    }

    /** A member was decided, or found otherwise, since the officer saw the list. */
    public static final class PartyChanged extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PartyChanged() {
            super("party-changed", Kind.CONFLICT);
        }
    }

    /** Something of the journey that cannot be: a class, a number, a day. */
    public static final class JourneyMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        private final String field;

        public JourneyMalformed(String field) {
            super("journey-malformed", Kind.INVALID, field);
            this.field = field;
        }

        /** Name of the field in the form. */
        public String field() {
            return field;
        }
    }

    /** The passage ended in another way, or its time is over. */
    public static final class PassageEnded extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public PassageEnded(PassageState state) {
            super("passage-ended", Kind.CONFLICT, state.name());
        }
    }

    public static final class LaneMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public LaneMalformed() {
            super("lane-malformed", Kind.INVALID);
        }
    }

    /** A gate that lets nobody cross says why. */
    public static final class ReasonUnknown extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ReasonUnknown() {
            super("reason-unknown", Kind.INVALID);
        }
    }

    /** No event of a gate, or none in the form of CloudEvents 1.0. */
    public static final class EventMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public EventMalformed(String field) {
            super("event-malformed", Kind.INVALID, field);
        }
    }

    /** Nobody is enrolled who has not agreed. */
    public static final class ConsentMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public ConsentMissing() {
            super("consent-missing", Kind.INVALID);
        }
    }

    public static final class EnrolmentUnknown extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public EnrolmentUnknown() {
            super("enrolment-unknown", Kind.NOT_FOUND);
        }
    }

    public static final class MrzMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public MrzMissing() {
            super("mrz-missing", Kind.INVALID);
        }
    }

    public static final class DecisionUnknown extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public DecisionUnknown() {
            super("decision-unknown", Kind.INVALID);
        }
    }

    /** A refusal names one of the grounds of the law. */
    public static final class GroundMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public GroundMissing() {
            super("ground-missing", Kind.INVALID);
        }
    }

    /** Whose identity is established belongs to one of the three groups. */
    public static final class GroupMissing extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public GroupMissing() {
            super("group-missing", Kind.INVALID);
        }
    }

    public static final class DayMalformed extends InspectionProblem {
        private static final long serialVersionUID = 1L;

        public DayMalformed() {
            super("day-malformed", Kind.INVALID);
        }
    }
}
