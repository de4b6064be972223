package org.gatehouse.documents.seal;

import java.util.List;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;

/** A seal as it was read. Nothing in it is proved before {@link SealVerifier} has said so. */
public sealed interface Seal permits Vds, VdsNc {

    /** The document that carries it: four hexadecimal digits for a {@link Vds}, a name as icao.vacc for a {@link VdsNc}. */
    String type();

    /** The issuing country as the seal names it, in the letters of a machine-readable zone. */
    String country();

    /** What it says, in the order of the seal; also what is not understood. */
    List<Feature> features();

    /** What is wrong with the features; empty when nothing is. */
    List<SealRemark> faults();

    /** The machine-readable zone inside, if there is one that can be read. */
    default Optional<DocumentReading> zone() {
        for (Feature feature : features()) {
            if (feature.value() instanceof FeatureValue.Zone(var reading)) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    /** The text of the first feature of a name, such as {@code PASSPORT_NUMBER}. */
    default Optional<String> text(String feature) {
        for (Feature each : features()) {
            if (each.name().equals(feature) && each.value() instanceof FeatureValue.Text(var text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
