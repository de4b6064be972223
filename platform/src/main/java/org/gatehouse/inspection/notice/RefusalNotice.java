package org.gatehouse.inspection.notice;

import java.util.List;
import org.gatehouse.inspection.LegalGround;

/**
 * What the notice says, every text in the traveller's language.
 *
 * @param reference by which the authority finds the refusal again
 * @param traveller what is known of the traveller, label and value
 * @param decidedAt on the port's clock, with the name of its zone
 * @param ground the messages {@code inspection.ground.<ground>} carry the law's words
 * @param words the officer's own
 * @param reviewDays in digits that every reader knows
 * @param way who takes the traveller back, by what, and where the traveller waits until then; sentences, as far as it is known
 * @param lastDay last civil day on which a review may be asked for
 */
record RefusalNotice(
        String reference,
        String port,
        String direction,
        String decidedAt,
        List<Line> traveller,
        LegalGround ground,
        String words,
        String reviewBody,
        String reviewAddress,
        String reviewDays,
        String lastDay,
        boolean entry,
        List<String> way) {

    /** @param key the label is the message of that key */
    record Line(String key, String value) {}
}
