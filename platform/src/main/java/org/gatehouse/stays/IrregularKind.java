package org.gatehouse.stays;

import java.util.List;

/** In which way a stay does not add up. */
public enum IrregularKind {
    /** Open past its last lawful day, or closed by an exit after it. */
    OVERSTAY(
            Possibility.EXTENDED,
            Possibility.LEFT_ON_ANOTHER_DOCUMENT,
            Possibility.EXIT_MISSING,
            Possibility.PREVENTED),
    /** Somebody left for whom no stay was open. */
    EXIT_WITHOUT_ENTRY(
            Possibility.ENTERED_ON_ANOTHER_DOCUMENT,
            Possibility.CITIZENS_DOCUMENT,
            Possibility.ENTRY_MISSING,
            Possibility.BEFORE_THE_RECORDS),
    /** Somebody entered while a stay on the same document was open. */
    ENTRY_WITHOUT_EXIT(Possibility.LEFT_ON_ANOTHER_DOCUMENT, Possibility.EXIT_MISSING, Possibility.DIRECTION_MISTAKEN);

    /** What an officer looks for before anybody is reproached; each has its sentence in the messages. */
    public enum Possibility {
        ENTERED_ON_ANOTHER_DOCUMENT,
        LEFT_ON_ANOTHER_DOCUMENT,
        /** The other crossing was made as a citizen or resident, who has no stay. */
        CITIZENS_DOCUMENT,
        ENTRY_MISSING,
        EXIT_MISSING,
        /** One of the two crossings was recorded in the wrong direction. */
        DIRECTION_MISTAKEN,
        /** The entry lies before the house began to record. */
        BEFORE_THE_RECORDS,
        /** An exit-entry office prolonged the stay or gave a permit. */
        EXTENDED,
        /** Illness, or what nobody could avert. */
        PREVENTED
    }

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Possibility> possibilities;

    IrregularKind(Possibility... possibilities) {
        this.possibilities = List.of(possibilities);
    }

    public List<Possibility> possibilities() {
        return possibilities;
    }
}
