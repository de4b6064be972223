package org.gatehouse.documents.issue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.icao.LDSVersionInfo;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.SignedContent;

/** EF.SOD and EF.COM: what the chip holds, signed and unsigned; Doc 9303-10 sections 4.6.1 and 4.6.2. */
final class SecurityObject {

    private static final ASN1ObjectIdentifier LDS_SECURITY_OBJECT = new ASN1ObjectIdentifier("2.23.136.1.1.1");

    /** The tags of data groups 1 to 16, in their order. */
    private static final int[] TAGS = {
        0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70
    };

    private SecurityObject() {}

    /** The hashes of all data groups, signed. One digest serves data groups, attributes and signature alike. */
    static byte[] signed(
            SortedMap<Integer, byte[]> dataGroups, LdsVersion version, DocumentSigner signer, Instant at)
            throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(signer.scheme().digestName());
        DataGroupHash[] hashes = dataGroups.entrySet().stream()
                .map(group ->
                        new DataGroupHash(group.getKey(), new DEROctetString(digest.digest(group.getValue()))))
                .toArray(DataGroupHash[]::new);
        var algorithm = signer.scheme().digestAlgorithm();
        LDSSecurityObject object = version.securityObject() == 0
                ? new LDSSecurityObject(algorithm, hashes)
                : new LDSSecurityObject(
                        algorithm, hashes, new LDSVersionInfo(version.number(), LdsVersion.UNICODE));
        try {
            byte[] content = object.getEncoded(ASN1Encoding.DER);
            return Tlv.of(0x77, SignedContent.sign(LDS_SECURITY_OBJECT, content, signer, at, List.of()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] index(SortedMap<Integer, byte[]> dataGroups, LdsVersion version) {
        var tags = new ByteArrayOutputStream();
        dataGroups.keySet().forEach(number -> tags.write(TAGS[number - 1]));
        return Tlv.of(
                0x60,
                Tlv.of(0x5F01, version.number()),
                Tlv.of(0x5F36, LdsVersion.UNICODE),
                Tlv.of(0x5C, tags.toByteArray()));
    }
}
