package org.gatehouse.documents.authority;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * What a certificate is to say.
 *
 * @param serial positive, at most 20 bytes, never used before by this authority; Doc 9303-12 section 7.1.1
 * @param from the beginning of validity and of the key's use; whole seconds
 * @param keyUsedUntil the end of the key's use: three to five years for a root, three months for a document signer
 * @param until the end of validity: the key's use and the validity of the last document signed, together
 * @param documentTypes the document codes that a signer may sign, such as P, PM, ID; empty where the profile has none
 * @param revocationList where the state publishes its revocation list
 */
public record CertificateOrder(
        CertificateProfile profile,
        StateName subject,
        BigInteger serial,
        Instant from,
        Instant keyUsedUntil,
        Instant until,
        List<String> documentTypes,
        String revocationList) {

    private static final int SERIAL_BITS_MAX = 159;

    /** @throws IllegalArgumentException when no certificate of this profile can say that; the sentence names what */
    public CertificateOrder {
        documentTypes = List.copyOf(documentTypes);
        if (serial.signum() <= 0 || serial.bitLength() > SERIAL_BITS_MAX) {
            throw new IllegalArgumentException("a serial number is positive and has at most 20 bytes: " + serial);
        }
        if (!from.isBefore(keyUsedUntil) || keyUsedUntil.isAfter(until)) {
            throw new IllegalArgumentException("a key is used after its beginning and within its certificate's validity");
        }
        if (profile.namesDocumentTypes() == documentTypes.isEmpty()) {
            throw new IllegalArgumentException(profile + " and these document types do not go together: " + documentTypes);
        }
        for (String type : documentTypes) {
            if (!type.matches("[A-Z]{1,2}")) {
                throw new IllegalArgumentException("a document type is one or two capital letters: " + type);
            }
        }
        if (!revocationList.matches("https?://[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("the revocation list has no address on the web: " + revocationList);
        }
    }
}
