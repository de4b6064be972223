package org.gatehouse.documents.chip;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers of Doc 9303 and of the message syntax, as the bytes in which files carry them. */
final class Oid {

    static final byte[] SIGNED_DATA = bytes("1.2.840.113549.1.7.2");
    static final byte[] SECURITY_OBJECT = bytes("2.23.136.1.1.1");
    static final byte[] CONTENT_TYPE = bytes("1.2.840.113549.1.9.3");
    static final byte[] MESSAGE_DIGEST = bytes("1.2.840.113549.1.9.4");

    /** Longer ones exist nowhere in a travel document. */
    private static final int BYTES_MAX = 64;

    private Oid() {}

    /** The identifier in dotted form. */
    static String dotted(Tlv element) throws MalformedFile {
        element.must(Tlv.OBJECT_IDENTIFIER);
        if (element.length() > BYTES_MAX) {
            throw new MalformedFile("an object identifier of at most " + BYTES_MAX + " bytes", element.from());
        }
        try {
            return ASN1ObjectIdentifier.fromContents(element.value()).getId();
        } catch (IllegalArgumentException _) {
            throw new MalformedFile("an object identifier", element.from());
        }
    }

    private static byte[] bytes(String dotted) {
        try {
            byte[] encoded = new ASN1ObjectIdentifier(dotted).getEncoded();
            return Arrays.copyOfRange(encoded, 2, encoded.length);
        } catch (IOException e) {
            throw new IllegalStateException(dotted, e);
        }
    }
}
