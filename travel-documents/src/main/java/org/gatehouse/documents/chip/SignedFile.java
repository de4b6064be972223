package org.gatehouse.documents.chip;

import java.util.ArrayList;
import java.util.List;

/**
 * The signed message inside EF.SOD, cut into its parts in one pass; RFC 5652 section 5.1. Copies only content and
 * signatures; certificates stay places in the file.
 *
 * @param contentType object identifier of the content
 * @param content the signed bytes
 * @param certificates those embedded, in order
 */
record SignedFile(Tlv contentType, byte[] content, List<Tlv> certificates, List<SignerEntry> signers) {

    private static final int CERTIFICATES_MAX = 32;
    private static final int SIGNERS_MAX = 8;

    static SignedFile read(byte[] file) throws MalformedFile {
        Tlv.Walk info = Tlv.file(file, 0x77).inside().next(Tlv.SEQUENCE).inside();
        Tlv type = info.next(Tlv.OBJECT_IDENTIFIER);
        if (!type.valueIs(Oid.SIGNED_DATA)) {
            throw new MalformedFile("signed data", type.start());
        }
        Tlv.Walk walk = info.next(0xA0).inside().next(Tlv.SEQUENCE).inside();
        walk.next(Tlv.INTEGER);
        walk.next(Tlv.SET);
        Tlv.Walk encapsulated = walk.next(Tlv.SEQUENCE).inside();
        Tlv contentType = encapsulated.next(Tlv.OBJECT_IDENTIFIER);
        byte[] content = encapsulated.next(0xA0).inside().next().octets();
        List<Tlv> certificates = new ArrayList<>(1);
        if (walk.nextIs(0xA0)) {
            for (Tlv certificate : walk.next().children(CERTIFICATES_MAX)) {
                // The other choices of the message syntax are attribute certificates: nobody signs documents with them.
                if (certificate.tag() == Tlv.SEQUENCE) {
                    certificates.add(certificate);
                }
            }
        }
        if (walk.nextIs(0xA1)) {
            walk.next();
        }
        List<SignerEntry> signers = new ArrayList<>(1);
        for (Tlv signer : walk.next(Tlv.SET).children(SIGNERS_MAX)) {
            signers.add(SignerEntry.of(signer));
        }
        return new SignedFile(contentType, content, certificates, signers);
    }
}
