package org.gatehouse.documents.seal;

import java.time.LocalDate;
import org.gatehouse.documents.DocumentReading;

/** What a feature of a seal holds. */
public sealed interface FeatureValue {

    /**
     * A machine-readable zone. The seal of a visa leaves out what follows the expiry date; those places are fillers here
     * and say nothing.
     */
    record Zone(DocumentReading reading) implements FeatureValue {}

    /** A text, without the blanks at its end. */
    record Text(String text) implements FeatureValue {}

    /** A number from 0 to 255; as a number of entries, 0 says that there is no limit. Doc 9303-13 section 5. */
    record Number(int number) implements FeatureValue {}

    /** A duration of stay as its three bytes, each from 0 to 255. */
    record Stay(int days, int months, int years) implements FeatureValue {}

    /** A civil day. */
    record Day(LocalDate day) implements FeatureValue {}

    /** Bytes that are not interpreted, or could not be. */
    record Raw(Octets octets) implements FeatureValue {}
}
