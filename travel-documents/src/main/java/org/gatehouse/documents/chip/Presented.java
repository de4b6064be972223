package org.gatehouse.documents.chip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;

/**
 * What is known of a document besides its chip.
 *
 * @param printed the zone on its page
 * @param issued its date of issue, when it was entered; otherwise that of DG12 is taken
 * @param proofs what the chip proved to the reader
 */
public record Presented(Optional<DocumentReading> printed, Optional<LocalDate> issued, List<ChipProof> proofs) {

    /** Nothing but the chip. */
    public static final Presented CHIP_ALONE = new Presented(Optional.empty(), Optional.empty(), List.of());

    public Presented {
        proofs = List.copyOf(proofs);
    }

    /** A document whose printed zone was read. */
    public static Presented with(DocumentReading printed) {
        return new Presented(Optional.of(printed), Optional.empty(), List.of());
    }
}
