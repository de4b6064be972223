package org.gatehouse.documents.authority;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Who stands in a certificate as its subject; Doc 9303-12 sections 7.1.1 and 7.1.2.
 *
 * @param country two capital letters, such as UT; the same in every certificate of a state
 * @param zoneCode how the state stands in a machine-readable zone: one to three capital letters, such as UTO or D
 * @param organisation the authority or ministry
 * @param commonName what tells this subject from others of the state
 * @param contact an address on the web where the authority can be reached
 */
public record StateName(
        String country, String zoneCode, String organisation, String commonName, String contact) {

    /** @throws IllegalArgumentException when a part cannot stand in a certificate; the sentence names it */
    public StateName {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("the country is not two capital letters: " + country);
        }
        if (!zoneCode.matches("[A-Z]{1,3}")) {
            throw new IllegalArgumentException("the code of the state is not one to three capital letters: " + zoneCode);
        }
        // The upper bounds of RFC 5280 for these attributes.
        if (commonName.isBlank() || commonName.length() > 64 || organisation.isBlank() || organisation.length() > 64) {
            throw new IllegalArgumentException("a name has 1 to 64 characters: " + organisation + ", " + commonName);
        }
        if (!contact.matches("https?://[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException("the contact is no address on the web: " + contact);
        }
    }

    /** The same state and authority under another common name. */
    public StateName named(String other) {
        return new StateName(country, zoneCode, organisation, other, contact);
    }

    /** Country printable and in capital letters, the rest in UTF-8. */
    X500Name distinguished() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, new DERPrintableString(country))
                .addRDN(BCStyle.O, new DERUTF8String(organisation))
                .addRDN(BCStyle.CN, new DERUTF8String(commonName))
                .build();
    }

    /** The alternative name that the profile demands: where to ask, and the state as in the zone, as a locality. */
    GeneralNames alternative() {
        X500Name locality = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.L, new DERPrintableString(zoneCode))
                .build();
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.uniformResourceIdentifier, contact),
            new GeneralName(GeneralName.directoryName, locality)
        });
    }
}
