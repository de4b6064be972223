package org.gatehouse.documents.seal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The head of a seal; Doc 9303-13 section 2.2.
 *
 * @param version 3 or 4
 * @param country the issuing country as in a machine-readable zone, without blanks: {@code D}, {@code UTO}
 * @param signer four letters, as printed
 * @param certificate the reference to the certificate, as printed, zeros in front kept
 * @param issued the day on which the document was issued; empty when the seal says that it is unknown
 * @param signed the day on which the seal was signed; empty when the seal says that it is unknown
 * @param type four hexadecimal digits, capitals: the feature definition and the category of the document
 */
public record VdsHeader(
        int version,
        String country,
        String signer,
        String certificate,
        Optional<LocalDate> issued,
        Optional<LocalDate> signed,
        String type) {

    /** The reference in the one form that can be looked up. */
    public SignerReference reference() {
        return new SignerReference(signer, certificate);
    }
}
