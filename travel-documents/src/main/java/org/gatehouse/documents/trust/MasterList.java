package org.gatehouse.documents.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;

/**
 * A list of the world's signing authorities, as a state signs and publishes it.
 *
 * @param parts the certificates as they stand in the list
 * @param certificates what reading each of them gave
 * @param embedded certificates that came along in the signature: the signer's and usually that of its authority
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12, section 8</a>
 */
record MasterList(
        byte[] content,
        List<byte[]> parts,
        List<CertificateReading> certificates,
        List<ReadCertificate> embedded,
        SignerInformation signature) {

    static final ASN1ObjectIdentifier CONTENT_TYPE = new ASN1ObjectIdentifier("2.23.136.1.1.2");
    static final ASN1ObjectIdentifier SIGNER_PURPOSE = new ASN1ObjectIdentifier("2.23.136.1.1.3");

    /** What reading gave: a list, or why there is none. */
    sealed interface Reading {
        record Readable(MasterList list) implements Reading {}

        record Unreadable(String why) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        Optional<DerFault> fault = BoundedDer.fault(bytes, DerLimits.LIST);
        if (fault.isPresent()) {
            return new Reading.Unreadable(fault.get().name());
        }
        try {
            return read(new CMSSignedData(bytes));
        } catch (CMSException | RuntimeException e) {
            return new Reading.Unreadable("not a signed list");
        }
    }

    private static Reading read(CMSSignedData signed) {
        if (!CONTENT_TYPE.getId().equals(signed.getSignedContentTypeOID())) {
            return new Reading.Unreadable(Reason.CONTENT_TYPE + " " + signed.getSignedContentTypeOID());
        }
        CMSProcessable carried = signed.getSignedContent();
        if (carried == null || !(carried.getContent() instanceof byte[] content)) {
            return new Reading.Unreadable("no content");
        }
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return new Reading.Unreadable(Reason.SIGNER_COUNT + " " + signers.size());
        }
        if (BoundedDer.fault(content, DerLimits.LIST).isPresent()) {
            return new Reading.Unreadable("the list inside is broken");
        }
        // SEQUENCE { version, SET OF Certificate }; the set is not in order on every genuine list.
        List<byte[]> parts = BoundedDer.inside(content);
        if (parts.size() != 2 || parts.get(1).length == 0 || parts.get(1)[0] != 0x31) {
            return new Reading.Unreadable("the list inside is broken");
        }
        List<byte[]> certificates = BoundedDer.inside(parts.get(1));
        return new Reading.Readable(new MasterList(
                content,
                certificates,
                certificates.stream().map(ReadCertificate::read).toList(),
                embedded(signed),
                signers.iterator().next()));
    }

    private static List<ReadCertificate> embedded(CMSSignedData signed) {
        List<ReadCertificate> read = new ArrayList<>();
        for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
            ReadCertificate.of(holder).ifPresent(read::add);
        }
        return read;
    }

    /** When it was signed, as its signer says. */
    Optional<Instant> signingTime() {
        try {
            AttributeTable attributes = signature.getSignedAttributes();
            Attribute time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
            return time == null || time.getAttrValues().size() != 1
                    ? Optional.empty()
                    : Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0))
                            .getDate()
                            .toInstant());
        } catch (RuntimeException e) {
            return Optional.empty(); // a time that is none
        }
    }

    /** The embedded certificate that the signature names; empty when it is not there. */
    Optional<ReadCertificate> signer() {
        return embedded.stream()
                .filter(certificate -> signature.getSID().match(certificate.holder()))
                .findFirst();
    }
}
