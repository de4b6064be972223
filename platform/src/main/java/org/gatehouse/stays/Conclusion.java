package org.gatehouse.stays;

import java.util.UUID;

/** How an irregular stay ends. An officer's, always: there is no conclusion of software against anybody. */
public sealed interface Conclusion {

    IrregularState outcome();

    /** Why, in the officer's own words. */
    String words();

    /** The record was wrong or incomplete. */
    record Explained(Link by, String words) implements Conclusion {
        @Override
        public IrregularState outcome() {
            return IrregularState.EXPLAINED;
        }
    }

    /** It is so, and nobody is to blame. */
    record Excused(Excuse excuse, String words) implements Conclusion {
        @Override
        public IrregularState outcome() {
            return IrregularState.EXCUSED;
        }
    }

    /**
     * It is so, says an officer who did not hear the person.
     *
     * @param handedTo who decides on a consequence, as that authority is called
     */
    record Confirmed(String words, String handedTo) implements Conclusion {
        @Override
        public IrregularState outcome() {
            return IrregularState.CONFIRMED;
        }
    }

    /** The record that completes the picture. */
    sealed interface Link {

        UUID id();

        /** A confirmed correction; may be named by the crossing that it corrects, and is kept by its own id. */
        record OfCorrection(UUID id) implements Link {}

        /** The missing crossing, made on another document. */
        record OfCrossing(UUID id) implements Link {}
    }

    enum Excuse {
        FORCE_MAJEURE,
        ILLNESS,
        OTHER
    }
}
