package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A curve that documents may use, by its name. Two thirds of the world's authorities write the curve's numbers out
 * instead of its name; such numbers are compared with the curves known here and never calculated with, so a forged
 * generator finds nobody to believe it.
 *
 * @param name as its standard writes it, such as P-256 or brainpoolP384r1
 * @param nist whether it is one of FIPS 186, which every provider knows
 */
record Curve(String name, ASN1ObjectIdentifier identifier, ECNamedDomainParameters domain, boolean nist) {

    private static final ASN1ObjectIdentifier PRIME_FIELD = new ASN1ObjectIdentifier("1.2.840.10045.1.1");

    private static final List<Curve> ALL = all();

    int bits() {
        return domain.getCurve().getFieldSize();
    }

    /** The curve that parameters name or spell out; empty when it is none known here. */
    static Optional<Curve> read(ASN1Primitive parameters) {
        return switch (parameters) {
            case ASN1ObjectIdentifier name ->
                ALL.stream().filter(curve -> curve.identifier.equals(name)).findFirst();
            case ASN1Sequence numbers when numbers.size() >= 5 && numbers.size() <= 7 -> spelt(numbers);
            default -> Optional.empty();
        };
    }

    /** SpecifiedECDomain of SEC 1 section C.2: version, field, curve, base, order, cofactor if given. */
    private static Optional<Curve> spelt(ASN1Sequence numbers) {
        ASN1Sequence field = ASN1Sequence.getInstance(numbers.getObjectAt(1));
        if (!PRIME_FIELD.equals(field.getObjectAt(0))) {
            return Optional.empty();
        }
        BigInteger prime = ASN1Integer.getInstance(field.getObjectAt(1)).getPositiveValue();
        ASN1Sequence coefficients = ASN1Sequence.getInstance(numbers.getObjectAt(2));
        BigInteger a = unsigned(coefficients.getObjectAt(0).toASN1Primitive());
        BigInteger b = unsigned(coefficients.getObjectAt(1).toASN1Primitive());
        byte[] base = ASN1OctetString.getInstance(numbers.getObjectAt(3)).getOctets();
        BigInteger order = ASN1Integer.getInstance(numbers.getObjectAt(4)).getPositiveValue();
        boolean cofactorOne = numbers.size() < 6
                || !(numbers.getObjectAt(5).toASN1Primitive() instanceof ASN1Integer cofactor)
                || cofactor.getPositiveValue().equals(BigInteger.ONE);
        return ALL.stream()
                .filter(curve -> cofactorOne
                        && curve.domain
                                .getCurve()
                                .getField()
                                .getCharacteristic()
                                .equals(prime)
                        && curve.domain.getCurve().getA().toBigInteger().equals(a)
                        && curve.domain.getCurve().getB().toBigInteger().equals(b)
                        && curve.domain.getN().equals(order)
                        && curve.startsAt(base))
                .findFirst();
    }

    /** Whether the point, compressed or not, is the generator. */
    private boolean startsAt(byte[] point) {
        ECPoint generator = domain.getG();
        int width = (bits() + 7) / 8;
        if (point.length != width + 1 && point.length != 2 * width + 1) {
            return false;
        }
        boolean odd = generator.getAffineYCoord().testBitZero();
        boolean x = new BigInteger(1, point, 1, width)
                .equals(generator.getAffineXCoord().toBigInteger());
        boolean whole = point.length == 2 * width + 1;
        boolean y = !whole
                || new BigInteger(1, point, 1 + width, width)
                        .equals(generator.getAffineYCoord().toBigInteger());
        boolean tag = switch (point[0]) {
            case 2, 3 -> !whole && (point[0] == 3) == odd;
            case 4 -> whole;
            case 6, 7 -> whole && (point[0] == 7) == odd;
            default -> false;
        };
        return x && y && tag;
    }

    private static BigInteger unsigned(ASN1Primitive octets) {
        return new BigInteger(1, ASN1OctetString.getInstance(octets).getOctets());
    }

    private static List<Curve> all() {
        List<Curve> curves = new ArrayList<>();
        add(curves, "P-192", SECObjectIdentifiers.secp192r1, CustomNamedCurves.getByName("secp192r1"), true);
        add(curves, "P-224", SECObjectIdentifiers.secp224r1, CustomNamedCurves.getByName("secp224r1"), true);
        add(curves, "P-256", X9ObjectIdentifiers.prime256v1, CustomNamedCurves.getByName("secp256r1"), true);
        add(curves, "P-384", SECObjectIdentifiers.secp384r1, CustomNamedCurves.getByName("secp384r1"), true);
        add(curves, "P-521", SECObjectIdentifiers.secp521r1, CustomNamedCurves.getByName("secp521r1"), true);
        for (String name : List.of(
                "P192r1", "P224r1", "P256r1", "P320r1", "P384r1", "P512r1", "P192t1", "P224t1", "P256t1", "P320t1",
                "P384t1", "P512t1")) {
            ASN1ObjectIdentifier identifier = TeleTrusTNamedCurves.getOID("brainpool" + name);
            add(curves, "brainpool" + name, identifier, TeleTrusTNamedCurves.getByOID(identifier), false);
        }
        return List.copyOf(curves);
    }

    private static void add(
            List<Curve> to, String name, ASN1ObjectIdentifier identifier, X9ECParameters numbers, boolean nist) {
        to.add(new Curve(name, identifier, new ECNamedDomainParameters(identifier, numbers), nist));
    }
}
