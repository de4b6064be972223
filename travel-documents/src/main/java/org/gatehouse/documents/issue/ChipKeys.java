package org.gatehouse.documents.issue;

import java.util.Optional;
import java.util.OptionalInt;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * The public halves of the keys that the chip proves itself with. The private halves are made in the chip, or put into it
 * by the personalisation machine; this library never sees them.
 *
 * @param chipAuthentication for data group 14; Doc 9303-11 section 6.2
 * @param activeAuthentication for data group 15, RSA or elliptic; Doc 9303-11 section 6.1
 */
public record ChipKeys(
        Optional<ChipAuthenticationKey> chipAuthentication, Optional<SubjectPublicKeyInfo> activeAuthentication) {

    /** A chip that proves nothing beyond its signed data. */
    public static final ChipKeys NONE = new ChipKeys(Optional.empty(), Optional.empty());

    /**
     * A key for chip authentication.
     *
     * @param key elliptic, or Diffie-Hellman of PKCS#3 or X9.42
     * @param keyId when the chip has several keys
     */
    public record ChipAuthenticationKey(SubjectPublicKeyInfo key, SecureMessaging cipher, OptionalInt keyId) {}

    /** How the chip encrypts once it has proved itself; Doc 9303-11 section 9.2.6. */
    public enum SecureMessaging {
        TRIPLE_DES(1),
        AES_128(2),
        AES_192(3),
        AES_256(4);

        private final int arc;

        SecureMessaging(int arc) {
            this.arc = arc;
        }

        /** The last arc of the protocol's object identifier. */
        int arc() {
            return arc;
        }
    }
}
