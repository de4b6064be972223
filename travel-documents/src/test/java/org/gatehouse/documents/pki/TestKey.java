package org.gatehouse.documents.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key pair of some kind. Made once for each kind and number; those of RSA, which take their time, are kept in a file. */
public record TestKey(KeyKind kind, KeyPair pair) {

    public static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final Map<String, KeyPair> MADE = new ConcurrentHashMap<>();

    private static final Map<Integer, String> KEPT = kept();

    /** Always the same key in one run, and another for another number. Kinds of one curve share their keys. */
    public static TestKey of(KeyKind kind, int number) {
        return new TestKey(kind, MADE.computeIfAbsent(kind.curve + number, _ -> make(kind, number)));
    }

    private static KeyPair make(KeyKind kind, int number) {
        try {
            if (kind.rsa() && KEPT.containsKey(number)) {
                return pair(KEPT.get(number));
            }
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.rsa() ? "RSA" : "EC", BOUNCY_CASTLE);
            generator.initialize(
                    kind.rsa()
                            ? new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)
                            : new ECGenParameterSpec(kind.curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lines of the file by the number of their key. */
    private static Map<Integer, String> kept() {
        Map<Integer, String> kept = new HashMap<>();
        try (var in = TestKey.class.getResourceAsStream("rsa-2048.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
                if (!line.startsWith("#")) {
                    kept.put(Integer.valueOf(line.substring(0, line.indexOf(' '))), line);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return kept;
    }

    private static KeyPair pair(String line) throws GeneralSecurityException {
        String[] columns = line.split(" ");
        BigInteger p = new BigInteger(columns[1], 16);
        BigInteger q = new BigInteger(columns[2], 16);
        BigInteger n = p.multiply(q);
        BigInteger e = RSAKeyGenParameterSpec.F4;
        BigInteger p1 = p.subtract(BigInteger.ONE);
        BigInteger q1 = q.subtract(BigInteger.ONE);
        BigInteger d = e.modInverse(p1.multiply(q1));
        var secret = new RSAPrivateCrtKeySpec(n, e, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p));
        KeyFactory factory = KeyFactory.getInstance("RSA", BOUNCY_CASTLE);
        return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(n, e)), factory.generatePrivate(secret));
    }

    public TestKey as(KeyKind other) {
        return new TestKey(other, pair);
    }

    /** The public key, with the curve's numbers written out where the kind says so. */
    public SubjectPublicKeyInfo info() {
        SubjectPublicKeyInfo named =
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded());
        return kind.explicit ? explicit(named, Spelling.WHOLE) : named;
    }

    /** How a curve's numbers may be written out. */
    public enum Spelling {
        WHOLE,
        WITHOUT_COFACTOR,
        WITH_SEED,
        COMPRESSED_GENERATOR,
        FORGED_GENERATOR,
        OTHER_ORDER,
        OTHER_COEFFICIENT,
        OTHER_COFACTOR
    }

    /** The public key on a curve written out in some spelling. */
    public SubjectPublicKeyInfo explicit(Spelling spelling) {
        return explicit(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()), spelling);
    }

    private SubjectPublicKeyInfo explicit(SubjectPublicKeyInfo named, Spelling spelling) {
        X9ECParameters curve = ECNamedCurveTable.getByName(kind.curve);
        int width = (curve.getCurve().getFieldSize() + 7) / 8;
        var field = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
            new org.bouncycastle.asn1.ASN1ObjectIdentifier("1.2.840.10045.1.1"),
            new ASN1Integer(curve.getCurve().getField().getCharacteristic())
        });
        var coefficients = new ASN1EncodableVector();
        BigInteger a = curve.getCurve().getA().toBigInteger();
        coefficients.add(octets(spelling == Spelling.OTHER_COEFFICIENT ? a.subtract(BigInteger.ONE) : a, width));
        coefficients.add(octets(curve.getCurve().getB().toBigInteger(), width));
        if (spelling == Spelling.WITH_SEED) {
            coefficients.add(new DERBitString(new byte[20]));
        }
        var generator = spelling == Spelling.FORGED_GENERATOR
                ? curve.getG().multiply(BigInteger.valueOf(7)).normalize()
                : curve.getG();
        var all = new ASN1EncodableVector();
        all.add(new ASN1Integer(1));
        all.add(field);
        all.add(new DERSequence(coefficients));
        all.add(new DEROctetString(generator.getEncoded(spelling == Spelling.COMPRESSED_GENERATOR)));
        all.add(new ASN1Integer(
                spelling == Spelling.OTHER_ORDER ? curve.getN().subtract(BigInteger.TWO) : curve.getN()));
        if (spelling != Spelling.WITHOUT_COFACTOR) {
            all.add(new ASN1Integer(spelling == Spelling.OTHER_COFACTOR ? 4 : 1));
        }
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, new DERSequence(all)),
                named.getPublicKeyData().getOctets());
    }

    private static DEROctetString octets(BigInteger number, int width) {
        return new DEROctetString(org.bouncycastle.util.BigIntegers.asUnsignedByteArray(width, number));
    }

    /** Signs with the algorithm of the kind. */
    public ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder(kind.signature)
                    .setProvider(BOUNCY_CASTLE)
                    .build(pair.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] sign(byte[] message) {
        try {
            Signature engine = Signature.getInstance(kind.signature, BOUNCY_CASTLE);
            engine.initSign(pair.getPrivate());
            engine.update(message);
            return engine.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Key identifier as RFC 5280 section 4.2.1.2 makes it: SHA-1 over the key's bits. */
    public byte[] identifier() {
        return new BcX509ExtensionUtils().createSubjectKeyIdentifier(info()).getKeyIdentifier();
    }
}
