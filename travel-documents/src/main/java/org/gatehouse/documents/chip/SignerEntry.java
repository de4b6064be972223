package org.gatehouse.documents.chip;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One SignerInfo of a signed file; RFC 5652 section 5.3.
 *
 * @param issuer the issuer's name as it stands in the file; null when the signer is named by key identifier
 * @param serial the bytes of the serial number; null when the signer is named by key identifier
 * @param keyIdentifier the subject key identifier; null when the signer is named by issuer and serial number
 * @param digestAlgorithm AlgorithmIdentifier
 * @param attributes the signed attributes; null when the signature is over the content itself
 * @param signatureAlgorithm AlgorithmIdentifier
 */
record SignerEntry(
        @Nullable Tlv issuer,
        byte @Nullable [] serial,
        byte @Nullable [] keyIdentifier,
        Tlv digestAlgorithm,
        @Nullable Attributes attributes,
        Tlv signatureAlgorithm,
        byte[] signature) {

    private static final int ATTRIBUTES_MAX = 64;

    /**
     * Signed attributes.
     *
     * @param encoded as they stand in the file, with the tag of a SET in front: what was signed; RFC 5652 section 5.4
     * @param contentType the bytes of the object identifier; null when missing or there more than once
     * @param messageDigest null when missing or there more than once
     */
    record Attributes(byte[] encoded, byte @Nullable [] contentType, byte @Nullable [] messageDigest) {

        private static Attributes of(Tlv element) throws MalformedFile {
            byte[] contentType = null;
            byte[] messageDigest = null;
            boolean twice = false;
            for (Tlv attribute : element.children(ATTRIBUTES_MAX)) {
                Tlv.Walk walk = attribute.must(Tlv.SEQUENCE).inside();
                Tlv type = walk.next(Tlv.OBJECT_IDENTIFIER);
                Tlv values = walk.next(Tlv.SET);
                if (type.valueIs(Oid.CONTENT_TYPE)) {
                    twice |= contentType != null;
                    contentType = only(values).must(Tlv.OBJECT_IDENTIFIER).value();
                } else if (type.valueIs(Oid.MESSAGE_DIGEST)) {
                    twice |= messageDigest != null;
                    messageDigest = only(values).octets();
                }
            }
            byte[] encoded = element.whole();
            encoded[0] = Tlv.SET;
            return twice ? new Attributes(encoded, null, null) : new Attributes(encoded, contentType, messageDigest);
        }

        private static Tlv only(Tlv values) throws MalformedFile {
            Tlv.Walk walk = values.inside();
            Tlv value = walk.next();
            if (walk.more()) {
                throw new MalformedFile("one value", values.start());
            }
            return value;
        }
    }

    static SignerEntry of(Tlv element) throws MalformedFile {
        Tlv.Walk walk = element.must(Tlv.SEQUENCE).inside();
        walk.next(Tlv.INTEGER);
        Tlv issuer = null;
        byte[] serial = null;
        byte[] keyIdentifier = null;
        Tlv identifier = walk.next();
        switch (identifier.tag()) {
            case Tlv.SEQUENCE -> {
                Tlv.Walk names = identifier.inside();
                issuer = names.next(Tlv.SEQUENCE);
                serial = names.next(Tlv.INTEGER).value();
            }
            case 0x80 -> keyIdentifier = identifier.value();
            default -> throw new MalformedFile("a signer identifier", identifier.start());
        }
        Tlv digest = walk.next(Tlv.SEQUENCE);
        Attributes attributes = walk.nextIs(0xA0) ? Attributes.of(walk.next()) : null;
        Tlv algorithm = walk.next(Tlv.SEQUENCE);
        return new SignerEntry(
                issuer,
                serial,
                keyIdentifier,
                digest,
                attributes,
                algorithm,
                walk.next().octets());
    }

    boolean names(byte[] ofIssuer, byte[] ofSerial) {
        return issuer != null
                && serial != null
                && Arrays.equals(serial, ofSerial)
                && Arrays.equals(issuer.bytes(), issuer.start(), issuer.end(), ofIssuer, 0, ofIssuer.length);
    }
}
