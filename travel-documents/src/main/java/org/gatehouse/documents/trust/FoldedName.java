package org.gatehouse.documents.trust;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.util.encoders.Hex;

/**
 * Distinguished names for comparing: states write one name with other cases, string types, blanks and orders from
 * certificate to certificate, so all of these are folded away.
 */
final class FoldedName {

    private static final ASN1ObjectIdentifier COUNTRY = new ASN1ObjectIdentifier("2.5.4.6");

    private FoldedName() {}

    static String fold(X500Name name) {
        List<String> parts = new ArrayList<>();
        for (RDN rdn : name.getRDNs()) {
            for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
                parts.add(part.getType().getId() + "=" + fold(text(part.getValue())));
            }
        }
        Collections.sort(parts);
        // The separator cannot stand in a folded value, so two names never run into one.
        return String.join("\n", parts);
    }

    /** The name for people; where a part is no text, all parts as they are compared. */
    static String shown(X500Name name) {
        try {
            return name.toString();
        } catch (IllegalArgumentException e) {
            return fold(name).replace("\n", ",");
        }
    }

    /** The country in upper case; empty when the name has none. */
    static String country(X500Name name) {
        return writtenCountry(name).toUpperCase(Locale.ROOT);
    }

    /** The country as the name writes it. */
    static String writtenCountry(X500Name name) {
        RDN[] found = name.getRDNs(COUNTRY);
        for (RDN rdn : found) {
            for (AttributeTypeAndValue part : rdn.getTypesAndValues()) {
                if (part.getType().equals(COUNTRY)) {
                    return text(part.getValue()).strip();
                }
            }
        }
        return "";
    }

    /** Small letters, one blank where there were several, none at the ends. */
    private static String fold(String value) {
        var folded = new StringBuilder(value.length());
        boolean blank = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isWhitespace(c)) {
                blank = !folded.isEmpty();
            } else {
                if (blank) {
                    folded.append(' ');
                    blank = false;
                }
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static String text(ASN1Encodable value) {
        if (value.toASN1Primitive() instanceof ASN1String string) {
            try {
                return string.getString();
            } catch (IllegalArgumentException e) {
                // A UTF8String whose octets are no text: it is compared by its encoding.
            }
        }
        try {
            return "#" + Hex.toHexString(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        } catch (java.io.IOException e) {
            throw new IllegalArgumentException("a name that does not encode", e);
        }
    }
}
