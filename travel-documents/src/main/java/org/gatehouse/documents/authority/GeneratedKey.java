package org.gatehouse.documents.authority;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ECPoint;

/** A key made in this process, for tests, demonstrations and small authorities; its private half stays in memory. */
public final class GeneratedKey implements SigningKey {

    private final PrivateKey privateKey;
    private final SubjectPublicKeyInfo publicKey;
    private final SigningScheme scheme;

    private GeneratedKey(PrivateKey privateKey, SubjectPublicKeyInfo publicKey, SigningScheme scheme) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.scheme = scheme;
    }

    /** Makes a key pair; RSA of 4,096 bits takes seconds. */
    public static GeneratedKey generate(KeyAlgorithm algorithm, SecureRandom random) {
        try {
            boolean elliptic = !algorithm.curve().isEmpty();
            KeyPairGenerator generator = KeyPairGenerator.getInstance(elliptic ? "EC" : "RSA", Bouncy.CASTLE);
            if (elliptic) {
                generator.initialize(new ECGenParameterSpec(algorithm.curve()), random);
            } else {
                generator.initialize(
                        new RSAKeyGenParameterSpec(algorithm.bits(), RSAKeyGenParameterSpec.F4), random);
            }
            KeyPair pair = generator.generateKeyPair();
            var named = SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
            return new GeneratedKey(pair.getPrivate(), explicit(named), algorithm.scheme());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Bouncy Castle has no " + algorithm, impossible);
        }
    }

    /**
     * The same key with its curve written out. Doc 9303-12 section 4.4.3 wants the parameters of a curve in full, with
     * the cofactor and uncompressed points, so that a reader needs no list of names.
     */
    public static SubjectPublicKeyInfo explicit(SubjectPublicKeyInfo key) {
        if (!(key.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier name)
                || ECNamedCurveTable.getByOID(name) == null) {
            return key;
        }
        X9ECParameters curve = ECNamedCurveTable.getByOID(name);
        var full = new X9ECParameters(
                curve.getCurve(), new X9ECPoint(curve.getG(), false), curve.getN(), curve.getH());
        var algorithm = new AlgorithmIdentifier(key.getAlgorithm().getAlgorithm(), new X962Parameters(full));
        return new SubjectPublicKeyInfo(algorithm, key.getPublicKeyData().getBytes());
    }

    @Override
    public SubjectPublicKeyInfo publicKey() {
        return publicKey;
    }

    @Override
    public SigningScheme scheme() {
        return scheme;
    }

    @Override
    public byte[] sign(byte[] message) throws GeneralSecurityException {
        return sign(privateKey, scheme, message);
    }

    /** For the key file that is handed to a signer. */
    PrivateKey privateKey() {
        return privateKey;
    }

    static byte[] sign(PrivateKey key, SigningScheme scheme, byte[] message) throws GeneralSecurityException {
        Signature signature = scheme.with(Bouncy.CASTLE);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
