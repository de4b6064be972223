package org.gatehouse.documents.seal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A seal in binary form before it is signed.
 *
 * @param version 3 or 4; new seals have 4
 * @param country the issuing country as in a machine-readable zone, one to three letters
 * @param issued the day on which the document is issued; empty is written as unknown
 * @param signed the day on which the seal is signed
 * @param type four hexadecimal digits that stand in the table of types
 * @param features what the seal says, by the names of the table of types
 */
public record VdsDraft(
        int version,
        String country,
        Optional<LocalDate> issued,
        LocalDate signed,
        String type,
        Map<String, FeatureValue> features) {

    public VdsDraft {
        features = Map.copyOf(features);
    }
}
