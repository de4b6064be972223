package org.gatehouse.documents;

/** What may be remarked about a zone besides its check digits. */
public enum FindingCode {
    /** Nothing in the text has the shape of a machine-readable zone. */
    NOT_RECOGNISED(Grade.FAULT),
    /** A national layout outside Doc 9303, of which no field is read. */
    NATIONAL_LAYOUT(Grade.FAULT),
    /** The text is longer than any zone with its framing; the rest was not looked at. */
    TEXT_TOO_LONG(Grade.FAULT),
    /** Only one line of a zone came. */
    LINE_MISSING(Grade.FAULT),
    /** A line is short; it was filled up with fillers. */
    LINE_TOO_SHORT(Grade.FAULT),
    /** The name line lacks fillers at its end, as when a person stops typing; nothing is lost. */
    FILLERS_ADDED(Grade.NOTE),
    /** A line is long; what stands behind its end was left out. */
    LINE_TOO_LONG(Grade.FAULT),
    /** Characters that a reader put before or behind the zone were left out. */
    FRAMING_REMOVED(Grade.NOTE),
    /** A character that no machine-readable zone has. */
    UNKNOWN_CHARACTER(Grade.FAULT),
    /** Letters and digits that look alike were exchanged in a place that takes digits only, and the check digit agrees. */
    REPAIRED(Grade.NOTE),
    /** One exchange of look-alikes makes the number fit its digit. One digit alone proves little: compare with the page. */
    NUMBER_REPAIRED(Grade.FAULT),
    /** A document code that Doc 9303 does not give to this format. */
    DOCUMENT_CODE_UNKNOWN(Grade.DOUBT),
    /** The document code has no letter in its first place, or something other than letter and filler in its second. */
    DOCUMENT_CODE_MALFORMED(Grade.FAULT),
    /** The issuing state is not one to three letters. */
    ISSUER_MALFORMED(Grade.FAULT),
    /** The nationality is not one to three letters. */
    NATIONALITY_MALFORMED(Grade.FAULT),
    /** The field of the document number is empty. */
    NUMBER_MISSING(Grade.FAULT),
    /** The number goes on in the optional data; its digit fits when the filler between the parts is left out. */
    LONG_NUMBER(Grade.NOTE),
    /** The number goes on in the optional data; its digit fits only when the filler between the parts is counted. */
    LONG_NUMBER_WITH_FILLER(Grade.NOTE),
    /** The number goes on in the optional data; its digit fits either way. */
    LONG_NUMBER_EITHER_WAY(Grade.NOTE),
    /** The birth date holds letters or fillers in a place where none may be. */
    BIRTH_MALFORMED(Grade.FAULT),
    /** No calendar has the birth date. */
    BIRTH_IMPOSSIBLE(Grade.FAULT),
    /** Day, month or all of the birth date are unknown, which a document may lawfully say. */
    BIRTH_PARTIAL(Grade.NOTE),
    /** In this century the birth lies in the future by a year or less; it was taken as one of a person of nearly a hundred. */
    BIRTH_IN_FUTURE(Grade.DOUBT),
    /** The expiry date holds letters, or fillers among digits. */
    EXPIRY_MALFORMED(Grade.FAULT),
    /** No calendar has the expiry date. */
    EXPIRY_IMPOSSIBLE(Grade.FAULT),
    /** The document says that it does not expire. */
    NO_EXPIRY(Grade.NOTE),
    /** A date that some issuers print when a document does not expire. */
    EXPIRY_SENTINEL(Grade.NOTE),
    /** By the centuries that the reference date gives, the document expired before its bearer was born. */
    EXPIRY_BEFORE_BIRTH(Grade.DOUBT),
    /** The sex mark is none of M, F, X and filler. */
    SEX_MALFORMED(Grade.FAULT),
    /** The sex mark is X, for which the standard wants a filler. */
    SEX_X(Grade.NOTE),
    /** The name field begins with a filler or is empty. */
    NAME_WITHOUT_PRIMARY(Grade.DOUBT),
    /** Digits stand in the name, where Doc 9303 allows letters only. */
    NAME_WITH_DIGITS(Grade.DOUBT),
    /** The name has more than two identifiers; those behind the second were added to it. */
    NAME_IRREGULAR(Grade.NOTE),
    /** The composite digit of a permit does not fit the one rule known for it, which no standard confirms. */
    COMPOSITE_UNCONFIRMED(Grade.DOUBT);

    /** How much a remark weighs. */
    public enum Grade {
        /** Worth knowing; nothing to do. */
        NOTE,
        /** Lawful or possible, and an officer should look. */
        DOUBT,
        /** The zone is not sound. */
        FAULT
    }

    private final Grade grade;

    FindingCode(Grade grade) {
        this.grade = grade;
    }

    public Grade grade() {
        return grade;
    }
}
