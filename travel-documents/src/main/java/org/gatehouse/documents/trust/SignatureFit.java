package org.gatehouse.documents.trust;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a signature fits to message and key. */
enum SignatureFit {
    FITS,
    /** It fits as plain r and s, though its algorithm promises DER. */
    FITS_PLAIN,
    FITS_NOT,
    WRONG_KIND_OF_KEY;

    static SignatureFit of(boolean fits) {
        return fits ? FITS : FITS_NOT;
    }

    /** The answer of a provider; empty when it cannot do it, and another has to be asked. */
    static Optional<SignatureFit> by(
            Provider provider,
            String algorithm,
            @Nullable AlgorithmParameterSpec parameters,
            PreparedKey key,
            byte[] message,
            byte[] signature) {
        try {
            Signature engine = Signature.getInstance(algorithm, provider);
            engine.initVerify(key.forProvider(provider));
            if (parameters != null) {
                engine.setParameter(parameters);
            }
            engine.update(message);
            return Optional.of(of(verified(engine, signature)));
        } catch (GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean verified(Signature engine, byte[] signature) {
        try {
            return engine.verify(signature);
        } catch (SignatureException e) {
            return false; // not even the form of a signature
        }
    }
}
