package org.gatehouse.documents.seal;

import java.util.List;

/**
 * A visible digital seal for places with room: JSON with the certificate inside; ICAO Doc 9303-13 section 6.
 *
 * @param type such as icao.test, icao.vacc
 * @param version of the type
 * @param country the issuing country as in a machine-readable zone
 * @param message the content as JSON in its canonical form
 * @param algorithm ES256, ES384 or ES512, as the seal names it
 * @param certificate of the signer, in DER
 * @param signed what the signature covers: the data in the canonical form of RFC 8785, in UTF-8
 * @param signature r and s one behind the other, each as long as the order of the curve
 */
public record VdsNc(
        String type,
        int version,
        String country,
        String message,
        List<Feature> features,
        List<SealRemark> faults,
        String algorithm,
        Octets certificate,
        Octets signed,
        Octets signature)
        implements Seal {

    public VdsNc {
        features = List.copyOf(features);
        faults = List.copyOf(faults);
    }
}
