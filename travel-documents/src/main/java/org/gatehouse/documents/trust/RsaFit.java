package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.security.Provider;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.gatehouse.documents.trust.SignatureScheme.RsaPkcs1;
import org.gatehouse.documents.trust.SignatureScheme.RsaPss;

/** RSA signatures of both paddings. */
final class RsaFit {

    private RsaFit() {}

    static SignatureFit of(
            RsaPkcs1 scheme, PreparedKey key, byte[] message, byte[] signature, Optional<Provider> provider) {
        if (provider.isPresent()) {
            String algorithm = scheme.digest().shortName() + "withRSA";
            Optional<SignatureFit> fit = SignatureFit.by(provider.get(), algorithm, null, key, message, signature);
            // A provider may insist on NULL in the digest's parameters; here both spellings count.
            if (fit.isPresent() && fit.get() == SignatureFit.FITS) {
                return SignatureFit.FITS;
            }
        }
        return SignatureFit.of(pkcs1(scheme.digest(), key.rsa().orElseThrow(), message, signature));
    }

    static SignatureFit of(
            RsaPss scheme, PreparedKey key, byte[] message, byte[] signature, Optional<Provider> provider) {
        return provider.flatMap(
                        engine -> SignatureFit.by(engine, "RSASSA-PSS", parameters(scheme), key, message, signature))
                .orElseGet(() -> SignatureFit.of(pss(scheme, key.rsa().orElseThrow(), message, signature)));
    }

    /** Builds the one encoding that may stand in the signature and compares, RFC 8017 section 8.2.2; parses nothing. */
    private static boolean pkcs1(Digest digest, RSAKeyParameters key, byte[] message, byte[] signature) {
        BigInteger modulus = key.getModulus();
        int width = (modulus.bitLength() + 7) / 8;
        if (signature.length != width) {
            return false;
        }
        BigInteger number = new BigInteger(1, signature);
        return number.compareTo(modulus) < 0
                && Pkcs1Block.is(number.modPow(key.getExponent(), modulus), digest, digest.hash(message), width);
    }

    private static boolean pss(RsaPss scheme, RSAKeyParameters key, byte[] message, byte[] signature) {
        if (signature.length != (key.getModulus().bitLength() + 7) / 8) {
            return false;
        }
        try {
            PSSSigner engine = PSSSigner.createRawSigner(
                    new RSAEngine(),
                    scheme.digest().engine(),
                    scheme.mask().engine(),
                    scheme.saltBytes(),
                    PSSSigner.TRAILER_IMPLICIT);
            engine.init(false, key);
            byte[] hash = scheme.digest().hash(message);
            engine.update(hash, 0, hash.length);
            return engine.verifySignature(signature);
        } catch (RuntimeException e) {
            return false; // a key too short for digest and salt, or a number not below the modulus
        }
    }

    private static PSSParameterSpec parameters(RsaPss scheme) {
        return new PSSParameterSpec(
                scheme.digest().standardName(),
                "MGF1",
                new MGF1ParameterSpec(scheme.mask().standardName()),
                scheme.saltBytes(),
                PSSParameterSpec.TRAILER_FIELD_BC);
    }
}
