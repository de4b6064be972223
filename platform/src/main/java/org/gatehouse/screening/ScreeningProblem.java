package org.gatehouse.screening;

import org.gatehouse.reference.Problem;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** All that a caller of this module may meet on a good day. */
public abstract sealed class ScreeningProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ScreeningProblem(String slug, Kind kind, Object... arguments) {
        super("screening", slug, kind, arguments);
    }

    /** Filled into the sentence in the language of the reader. */
    private static MessageSourceResolvable words(String key) {
        return new DefaultMessageSourceResolvable(key);
    }

    public static final class NoSuchList extends ScreeningProblem {
        public NoSuchList() {
            super("no-such-list", Kind.NOT_FOUND);
        }
    }

    public static final class NoSuchEntry extends ScreeningProblem {
        public NoSuchEntry() {
            super("no-such-entry", Kind.NOT_FOUND);
        }
    }

    public static final class NoSuchRenewal extends ScreeningProblem {
        public NoSuchRenewal() {
            super("no-such-renewal", Kind.NOT_FOUND);
        }
    }

    /** Whoever wrote it does not sign it. */
    public static final class SecondOfficerNeeded extends ScreeningProblem {
        public SecondOfficerNeeded() {
            super("second-officer-needed", Kind.FORBIDDEN);
        }
    }

    /** Somebody changed it since the caller looked. */
    public static final class Stale extends ScreeningProblem {
        public Stale() {
            super("stale", Kind.STALE);
        }
    }

    public static final class VersionMissing extends ScreeningProblem {
        public VersionMissing() {
            super("version-missing", Kind.CONDITION_MISSING);
        }
    }

    /** Where it stands, this cannot follow. */
    public static final class NotPossible extends ScreeningProblem {
        public NotPossible(ListingState state) {
            super("not-possible", Kind.CONFLICT, words("screening.state." + state));
        }
    }

    /** Another officer has answered meanwhile. */
    public static final class NothingWaits extends ScreeningProblem {
        public NothingWaits() {
            super("nothing-waits", Kind.CONFLICT);
        }
    }

    public static final class RenewalPending extends ScreeningProblem {
        public RenewalPending() {
            super("renewal-pending", Kind.CONFLICT);
        }
    }

    public static final class ListNotInForce extends ScreeningProblem {
        public ListNotInForce() {
            super("list-not-in-force", Kind.CONFLICT);
        }
    }

    public static final class CodeTaken extends ScreeningProblem {
        public CodeTaken() {
            super("code-taken", Kind.CONFLICT);
        }
    }

    public static final class CodeUnfit extends ScreeningProblem {
        public CodeUnfit() {
            super("code-unfit", Kind.INVALID);
        }
    }

    public static final class WordsMissing extends ScreeningProblem {
        public WordsMissing() {
            super("words-missing", Kind.INVALID);
        }
    }

    public static final class FieldMissing extends ScreeningProblem {
        public FieldMissing(String field) {
            super("field-missing", Kind.INVALID, words("screening.field." + field));
        }
    }

    public static final class TooLong extends ScreeningProblem {
        public TooLong(String field, int most) {
            super("too-long", Kind.INVALID, words("screening.field." + field), most);
        }
    }

    public static final class ReasonTooShort extends ScreeningProblem {
        public ReasonTooShort(int least) {
            super("reason-too-short", Kind.INVALID, least);
        }
    }

    public static final class AssessmentTooShort extends ScreeningProblem {
        public AssessmentTooShort(int least) {
            super("assessment-too-short", Kind.INVALID, least);
        }
    }

    public static final class ProportionalityTooShort extends ScreeningProblem {
        public ProportionalityTooShort(int least) {
            super("proportionality-too-short", Kind.INVALID, least);
        }
    }

    /** The review date is past, or further away than the law allows. */
    public static final class ReviewUnfit extends ScreeningProblem {
        public ReviewUnfit() {
            super("review-unfit", Kind.INVALID);
        }
    }

    public static final class ReviewNotLater extends ScreeningProblem {
        public ReviewNotLater() {
            super("review-not-later", Kind.INVALID);
        }
    }

    public static final class ValidityUnfit extends ScreeningProblem {
        public ValidityUnfit() {
            super("validity-unfit", Kind.INVALID);
        }
    }

    public static final class ThresholdUnfit extends ScreeningProblem {
        public ThresholdUnfit() {
            super("threshold-unfit", Kind.INVALID);
        }
    }

    /** Only a list that protects somebody says PROTECT, and it says nothing else. */
    public static final class ActionUnfit extends ScreeningProblem {
        public ActionUnfit() {
            super("action-unfit", Kind.INVALID);
        }
    }

    public static final class UnknownPort extends ScreeningProblem {
        public UnknownPort(String port) {
            super("unknown-port", Kind.INVALID, port);
        }
    }

    public static final class UnknownState extends ScreeningProblem {
        public UnknownState(String code) {
            super("unknown-state", Kind.INVALID, code);
        }
    }

    /** A correction does not make a vehicle of a person. */
    public static final class KindFixed extends ScreeningProblem {
        public KindFixed() {
            super("kind-fixed", Kind.INVALID);
        }
    }

    public static final class NameMissing extends ScreeningProblem {
        public NameMissing() {
            super("name-missing", Kind.INVALID);
        }
    }

    public static final class NameUnfit extends ScreeningProblem {
        public NameUnfit(int most) {
            super("name-unfit", Kind.INVALID, most);
        }
    }

    /** A name alone would stop every namesake. */
    public static final class IdentifiersMissing extends ScreeningProblem {
        public IdentifiersMissing() {
            super("identifiers-missing", Kind.INVALID);
        }
    }

    public static final class BirthUnfit extends ScreeningProblem {
        public BirthUnfit() {
            super("birth-unfit", Kind.INVALID);
        }
    }

    public static final class DocumentUnfit extends ScreeningProblem {
        public DocumentUnfit() {
            super("document-unfit", Kind.INVALID);
        }
    }

    public static final class StateUnfit extends ScreeningProblem {
        public StateUnfit() {
            super("state-unfit", Kind.INVALID);
        }
    }

    public static final class PlateUnfit extends ScreeningProblem {
        public PlateUnfit() {
            super("plate-unfit", Kind.INVALID);
        }
    }

    public static final class VesselUnfit extends ScreeningProblem {
        public VesselUnfit() {
            super("vessel-unfit", Kind.INVALID);
        }
    }

    public static final class ImoUnfit extends ScreeningProblem {
        public ImoUnfit() {
            super("imo-unfit", Kind.INVALID);
        }
    }

    public static final class MmsiUnfit extends ScreeningProblem {
        public MmsiUnfit() {
            super("mmsi-unfit", Kind.INVALID);
        }
    }

    public static final class ContainerUnfit extends ScreeningProblem {
        public ContainerUnfit() {
            super("container-unfit", Kind.INVALID);
        }
    }

    public static final class RegistrationUnfit extends ScreeningProblem {
        public RegistrationUnfit() {
            super("registration-unfit", Kind.INVALID);
        }
    }

    public static final class KeyUnfit extends ScreeningProblem {
        public KeyUnfit(int most) {
            super("key-unfit", Kind.INVALID, most);
        }
    }

    public static final class KeyReused extends ScreeningProblem {
        public KeyReused() {
            super("key-reused", Kind.KEY_REUSED);
        }
    }

    public static final class TooMany extends ScreeningProblem {
        public TooMany(int most) {
            super("too-many", Kind.TOO_LARGE, most);
        }
    }

    public static final class RequestUnfit extends ScreeningProblem {
        public RequestUnfit(String field) {
            super("request-unfit", Kind.INVALID, field);
        }
    }

    /** None, or not at a port where the actor is on duty: the two are not told apart. */
    public static final class NoSuchMatch extends ScreeningProblem {
        public NoSuchMatch() {
            super("no-such-match", Kind.NOT_FOUND);
        }
    }

    /** Another officer has said who it is, or the entry was erased. */
    public static final class MatchAnswered extends ScreeningProblem {
        public MatchAnswered() {
            super("match-answered", Kind.CONFLICT);
        }
    }

    public static final class OutcomeMissing extends ScreeningProblem {
        public OutcomeMissing() {
            super("outcome-missing", Kind.INVALID);
        }
    }

    public static final class NoMarker extends ScreeningProblem {
        public NoMarker() {
            super("no-marker", Kind.CONFLICT);
        }
    }

    public static final class NoSuchImport extends ScreeningProblem {
        public NoSuchImport() {
            super("no-such-import", Kind.NOT_FOUND);
        }
    }

    /** Where the import stands, this cannot follow. */
    public static final class ImportElsewhere extends ScreeningProblem {
        public ImportElsewhere(ListImports.State state) {
            super("import-elsewhere", Kind.CONFLICT, words("screening.import.state." + state));
        }
    }

    public static final class FileMissing extends ScreeningProblem {
        public FileMissing() {
            super("file-missing", Kind.INVALID);
        }
    }

    /** @param most in octets */
    public static final class FileTooLarge extends ScreeningProblem {
        public FileTooLarge(long most) {
            super("file-too-large", Kind.TOO_LARGE, most >> 20);
        }
    }

    /** Of no form that is known, or one that belongs to no list. */
    public static final class FileUnknown extends ScreeningProblem {
        public FileUnknown(String file) {
            super("file-unknown", Kind.INVALID, file);
        }
    }

    /** Something speaks against it, and whoever signs has not said that it was looked into. */
    public static final class NotConfirmed extends ScreeningProblem {
        public NotConfirmed() {
            super("not-confirmed", Kind.CONFLICT);
        }
    }

    public static final class NoSuchChange extends ScreeningProblem {
        public NoSuchChange() {
            super("no-such-change", Kind.NOT_FOUND);
        }
    }

    public static final class ChangePending extends ScreeningProblem {
        public ChangePending() {
            super("change-pending", Kind.CONFLICT);
        }
    }

    public static final class NothingChanges extends ScreeningProblem {
        public NothingChanges() {
            super("nothing-changes", Kind.INVALID);
        }
    }

    /** Later is the business of a renewal. */
    public static final class ReviewNotEarlier extends ScreeningProblem {
        public ReviewNotEarlier() {
            super("review-not-earlier", Kind.INVALID);
        }
    }
}
