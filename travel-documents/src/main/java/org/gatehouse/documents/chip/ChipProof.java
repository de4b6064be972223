package org.gatehouse.documents.chip;

import org.gatehouse.documents.trust.Outcome;

/**
 * A chip's proof that it is no copy, as a reader obtained it. It counts only when the data group with its key is proved by
 * passive authentication: a copy with a key of its own would pass otherwise.
 */
public sealed interface ChipProof {

    /** Which protocol was run. */
    Protocol protocol();

    /** Protocols that prove a chip. */
    enum Protocol {
        /** By the key in DG15; Doc 9303-11 section 6.1. */
        ACTIVE_AUTHENTICATION,
        /** By the key in DG14; Doc 9303-11 section 6.2. */
        CHIP_AUTHENTICATION,
        /**
         * With PACE, by a key in EF.CardSecurity; Doc 9303-11 section 4.4. That file is not verified here, so that this
         * proof alone decides nothing.
         */
        PACE_CHIP_AUTHENTICATION_MAPPING
    }

    /** The reader ran the protocol and tells what came of it. */
    record Told(Protocol protocol, Outcome outcome) implements ChipProof {}

    /**
     * The reader brings what the chip answered in active authentication; it is verified here.
     *
     * @param challenge the eight bytes that the chip was asked to sign
     * @param response what it answered
     */
    record Answer(byte[] challenge, byte[] response) implements ChipProof {

        @Override
        public Protocol protocol() {
            return Protocol.ACTIVE_AUTHENTICATION;
        }
    }
}
