package org.gatehouse.documents.trust;

import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Verifies signatures of documents, certificates and lists. Uses BouncyCastle, and for RSA and the curves of FIPS 186 a
 * provider of the platform where one is given. Registers nothing; immutable and safe for many threads.
 */
public final class SignatureVerifier {

    private static final String CORRETTO = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

    private final Optional<Provider> provider;

    private SignatureVerifier(Optional<Provider> provider) {
        this.provider = provider;
    }

    /** By BouncyCastle alone. */
    public static SignatureVerifier plain() {
        return new SignatureVerifier(Optional.empty());
    }

    /** @param provider asked for RSA and the curves of FIPS 186; what it cannot do, BouncyCastle does */
    public static SignatureVerifier with(Provider provider) {
        return new SignatureVerifier(Optional.of(provider));
    }

    /** With Amazon Corretto where it is on the class path and works on this machine; else by BouncyCastle alone. */
    public static SignatureVerifier fastest() {
        return corretto().map(SignatureVerifier::with).orElseGet(SignatureVerifier::plain);
    }

    private static Optional<Provider> corretto() {
        try {
            Object made = Class.forName(CORRETTO).getDeclaredConstructor().newInstance();
            return made instanceof Provider found && found.getService("Signature", "SHA256withECDSA") != null
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty(); // absent, or its native part does not load here
        }
    }

    /**
     * Verifies a signature by a certificate's key.
     *
     * @return failed when it does not fit; undetermined with {@link Reason#ALGORITHM_UNSUPPORTED} when it cannot be told
     */
    public CheckReport verify(
            AlgorithmIdentifier algorithm, SubjectPublicKeyInfo key, byte[] message, byte[] signature) {
        return switch (PreparedKey.read(key)) {
            case KeyReading.Readable(var prepared) -> verify(algorithm, prepared, message, signature);
            case KeyReading.Unreadable(var why) -> new CheckReport(Outcome.UNDETERMINED, List.of(why));
        };
    }

    /** The same with a key read before. */
    public CheckReport verify(AlgorithmIdentifier algorithm, PreparedKey key, byte[] message, byte[] signature) {
        return SignatureScheme.read(algorithm)
                .map(scheme -> verify(scheme, key, message, signature))
                .orElseGet(() -> unsupported("signature algorithm " + algorithm.getAlgorithm()));
    }

    /** The same with a scheme read before. */
    public CheckReport verify(SignatureScheme scheme, PreparedKey key, byte[] message, byte[] signature) {
        List<Remark> remarks = new ArrayList<>();
        if (scheme.weak()) {
            remarks.add(new Remark(Reason.ALGORITHM_WEAK, scheme.digest().standardName()));
        }
        if (key.weak()) {
            remarks.add(new Remark(Reason.ALGORITHM_WEAK, key.described()));
        }
        SignatureFit fit = fit(scheme, key, message, signature);
        return switch (fit) {
            case FITS -> new CheckReport(Outcome.SUCCESSFUL, remarks);
            case FITS_PLAIN -> {
                remarks.add(new Remark(Reason.KNOWN_DEFECT, "ECDSA_PLAIN"));
                yield new CheckReport(Outcome.SUCCESSFUL, remarks);
            }
            case FITS_NOT -> {
                remarks.add(new Remark(Reason.SIGNATURE_INVALID, ""));
                yield new CheckReport(Outcome.FAILED, remarks);
            }
            case WRONG_KIND_OF_KEY -> unsupported(key.described() + " does not go with the signature algorithm");
        };
    }

    private SignatureFit fit(SignatureScheme scheme, PreparedKey key, byte[] message, byte[] signature) {
        return switch (scheme) {
            case SignatureScheme.Ecdsa ecdsa
            when key.point().isPresent() -> EcdsaFit.of(ecdsa, key, message, signature, provider);
            case SignatureScheme.RsaPkcs1 pkcs1
            when key.rsa().isPresent() -> RsaFit.of(pkcs1, key, message, signature, provider);
            case SignatureScheme.RsaPss pss
            when key.rsa().isPresent() -> RsaFit.of(pss, key, message, signature, provider);
            case SignatureScheme.Ecdsa _, SignatureScheme.RsaPkcs1 _, SignatureScheme.RsaPss _ ->
                SignatureFit.WRONG_KIND_OF_KEY;
        };
    }

    private static CheckReport unsupported(String about) {
        return CheckReport.of(Outcome.UNDETERMINED, Reason.ALGORITHM_UNSUPPORTED, about);
    }
}
