package org.gatehouse.documents.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.encoders.Hex;
import org.jspecify.annotations.Nullable;

/**
 * A public key, read once and ready to verify with. Two keys are equal when their numbers are, however their
 * certificates spell them: with a named curve or its numbers written out, with a point compressed or not.
 */
public final class PreparedKey {

    private static final int RSA_BITS_MIN = 1024;
    private static final int RSA_BITS_MAX = 8192;
    private static final int EXPONENT_BITS_MAX = 64;

    private final String identity;
    private final @Nullable RSAKeyParameters rsa;
    private final @Nullable ECPublicKeyParameters point;
    private final @Nullable Curve curve;
    private volatile @Nullable Prepared prepared;

    private PreparedKey(RSAKeyParameters rsa) {
        this.identity = "RSA " + rsa.getModulus().toString(16) + " " + rsa.getExponent();
        this.rsa = rsa;
        this.point = null;
        this.curve = null;
    }

    private PreparedKey(Curve curve, ECPoint point) {
        this.identity = curve.name() + " " + Hex.toHexString(point.getEncoded(false));
        this.rsa = null;
        this.point = new ECPublicKeyParameters(point, curve.domain());
        this.curve = curve;
    }

    /** Reads a subject's public key. Unknown curves are refused, and keys that no check could end quickly with. */
    public static KeyReading read(SubjectPublicKeyInfo info) {
        try {
            var algorithm = info.getAlgorithm().getAlgorithm();
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                    || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
                return rsa(RSAPublicKey.getInstance(info.parsePublicKey()));
            }
            if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
                return point(info);
            }
            return unreadable("key algorithm " + algorithm);
        } catch (IOException | RuntimeException e) {
            return unreadable("public key");
        }
    }

    private static KeyReading rsa(RSAPublicKey key) {
        BigInteger modulus = key.getModulus();
        BigInteger exponent = key.getPublicExponent();
        int bits = modulus.bitLength();
        if (modulus.signum() <= 0 || !modulus.testBit(0) || bits < RSA_BITS_MIN || bits > RSA_BITS_MAX) {
            return unreadable("RSA modulus of " + bits + " bits");
        }
        if (!exponent.testBit(0)
                || exponent.compareTo(BigInteger.TWO) < 0
                || exponent.bitLength() > EXPONENT_BITS_MAX) {
            return unreadable("RSA exponent");
        }
        // The engine's own tests of the modulus take tens of milliseconds a key and prove nothing of a signer.
        return new KeyReading.Readable(new PreparedKey(new RSAKeyParameters(false, modulus, exponent, true)));
    }

    private static KeyReading point(SubjectPublicKeyInfo info) {
        if (info.getAlgorithm().getParameters() == null) {
            return unreadable("curve not given");
        }
        ASN1Primitive parameters = info.getAlgorithm().getParameters().toASN1Primitive();
        Optional<Curve> curve = Curve.read(parameters);
        if (curve.isEmpty()) {
            return unreadable("curve unknown");
        }
        // Decoding proves that the point lies on the curve.
        ECPoint point = curve.get()
                .domain()
                .getCurve()
                .decodePoint(info.getPublicKeyData().getOctets());
        return point.isInfinity()
                ? unreadable("point at infinity")
                : new KeyReading.Readable(new PreparedKey(curve.get(), point.normalize()));
    }

    private static KeyReading unreadable(String about) {
        return new KeyReading.Unreadable(new Remark(Reason.ALGORITHM_UNSUPPORTED, about));
    }

    /** The numbers of the key as text, for comparing. */
    String identity() {
        return identity;
    }

    /** Kind and size, such as "RSA 4096" or "brainpoolP256r1". */
    public String described() {
        return curve == null ? "RSA " + bits() : curve.name();
    }

    /** Length of the modulus or of the curve's field in bits. */
    public int bits() {
        if (curve != null) {
            return curve.bits();
        }
        return rsa == null ? 0 : rsa.getModulus().bitLength();
    }

    /** Below what Doc 9303-12 section 4.4 allows: RSA of 2048 bits, curves of 224. */
    boolean weak() {
        return bits() < (curve == null ? 2048 : 224);
    }

    Optional<RSAKeyParameters> rsa() {
        return Optional.ofNullable(rsa);
    }

    Optional<ECPublicKeyParameters> point() {
        return Optional.ofNullable(point);
    }

    /** Whether every provider of the platform can be asked: RSA, and the curves of FIPS 186. */
    boolean common() {
        return curve == null || curve.nist() && curve.bits() >= 224;
    }

    /** The same key for a provider, converted once and kept. */
    PublicKey forProvider(Provider provider) throws GeneralSecurityException {
        Prepared kept = prepared;
        if (kept == null || kept.provider != provider) {
            kept = new Prepared(provider, convert(provider));
            prepared = kept;
        }
        return kept.key;
    }

    private PublicKey convert(Provider provider) throws GeneralSecurityException {
        try {
            if (point != null && curve != null) {
                AlgorithmIdentifier named =
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve.identifier());
                byte[] encoded = new SubjectPublicKeyInfo(named, point.getQ().getEncoded(false)).getEncoded();
                return KeyFactory.getInstance("EC", provider).generatePublic(new X509EncodedKeySpec(encoded));
            }
            if (rsa != null) {
                return KeyFactory.getInstance("RSA", provider)
                        .generatePublic(new java.security.spec.RSAPublicKeySpec(rsa.getModulus(), rsa.getExponent()));
            }
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
        throw new GeneralSecurityException("no key");
    }

    private record Prepared(Provider provider, PublicKey key) {}

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PreparedKey key && key.identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return described();
    }
}
