package org.gatehouse.documents.seal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.Extension;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.ReadCertificate;

/** The types of document that a certificate may sign for; Doc 9303-12 section 7.1.1.6. */
final class DocumentTypes {

    private static final ASN1ObjectIdentifier LIST = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    private DocumentTypes() {}

    static void check(Seal seal, ReadCertificate signer, Steps steps) {
        Extension extension = signer.holder().getExtension(LIST);
        if (extension == null) {
            return;
        }
        Set<String> allowed = list(extension);
        List<String> own = names(seal);
        if (own.stream().anyMatch(allowed::contains)) {
            steps.passed(SealStep.DOCUMENT_TYPE);
        } else {
            // Without a zone the seal has no document code, and the list may mean it all the same.
            Outcome outcome = seal.zone().isEmpty() && !allowed.isEmpty() ? Outcome.UNDETERMINED : Outcome.FAILED;
            steps.put(SealStep.DOCUMENT_TYPE, outcome, SealReason.TYPE_NOT_ALLOWED, own.getFirst());
        }
    }

    /** Every name under which the list may have the document. */
    private static List<String> names(Seal seal) {
        Optional<String> code = seal.zone().map(zone -> zone.documentCode());
        if (code.isPresent() && !code.get().isEmpty()) {
            return List.of(code.get(), code.get().substring(0, 1));
        }
        return switch (seal) {
            case Vds vds -> List.of(vds.type(), vds.type().substring(0, 2));
            case VdsNc json ->
                switch (json.type()) {
                    case "icao.test" -> List.of("NT");
                    case "icao.vacc" -> List.of("NV");
                    default -> List.of(json.type().toUpperCase(Locale.ROOT));
                };
        };
    }

    private static Set<String> list(Extension extension) {
        Set<String> types = new HashSet<>();
        try {
            ASN1Sequence syntax = ASN1Sequence.getInstance(extension.getParsedValue());
            for (ASN1Encodable type : ASN1Set.getInstance(syntax.getObjectAt(1))) {
                if (type instanceof ASN1String text) {
                    types.add(text.getString().replace("<", "").strip().toUpperCase(Locale.ROOT));
                }
            }
            return types;
        } catch (RuntimeException e) {
            // A list that cannot be read allows nothing.
            return Set.of();
        }
    }
}
