package org.gatehouse.documents.authority;

import java.security.GeneralSecurityException;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A private key that may be asked to sign and never leaves its keeper, be that a file, a token or this process. */
public interface SigningKey {

    /** The public half. */
    SubjectPublicKeyInfo publicKey();

    /** How this key signs; the same for everything that it signs. */
    SigningScheme scheme();

    /**
     * Signs.
     *
     * @param message what is signed, not its digest; a keeper that signs by digest makes it of {@link #scheme()}
     * @return the signature as it stands in certificates and CMS: for ECDSA the DER sequence of r and s
     * @throws GeneralSecurityException when the keeper refuses or is away
     */
    byte[] sign(byte[] message) throws GeneralSecurityException;
}
