package org.gatehouse.trust.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.gatehouse.documents.trust.BoundedDer;
import org.gatehouse.documents.trust.DerLimits;

/**
 * A master list taken apart: the certificates with the bytes that stand in it, and those that came along in the signature.
 * Nothing is judged here.
 *
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12, section 8</a>
 */
record ListParts(List<byte[]> certificates, List<byte[]> embedded) {

    static final String CONTENT_TYPE = "2.23.136.1.1.2";
    private static final int SET = 0x31;
    private static final int SEQUENCE = 0x30;

    /** Whether the bytes are signed data (RFC 5652) that holds a master list, whatever its state. */
    static Optional<ListParts> of(byte[] bytes) {
        if (BoundedDer.fault(bytes, DerLimits.LIST).isPresent()) {
            return Optional.empty();
        }
        try {
            var signed = new CMSSignedData(bytes);
            if (!CONTENT_TYPE.equals(signed.getSignedContentTypeOID())
                    || signed.getSignedContent() == null
                    || !(signed.getSignedContent().getContent() instanceof byte[] content)) {
                return Optional.empty();
            }
            List<byte[]> embedded = new ArrayList<>();
            for (X509CertificateHolder holder : signed.getCertificates().getMatches(null)) {
                embedded.add(holder.getEncoded());
            }
            return Optional.of(new ListParts(inside(content), embedded));
        } catch (CMSException | IOException | RuntimeException e) {
            return Optional.empty(); // the parser tells of malformed bytes with exceptions of many kinds
        }
    }

    /** SEQUENCE { version, SET OF Certificate }; whatever is built otherwise has no certificates. */
    private static List<byte[]> inside(byte[] content) {
        if (BoundedDer.fault(content, DerLimits.LIST).isPresent()) {
            return List.of();
        }
        List<byte[]> outer = values(content, SEQUENCE);
        return outer.size() == 2 ? values(outer.get(1), SET) : List.of();
    }

    /** The values inside one of the tag, each with its bytes as they stand. */
    private static List<byte[]> values(byte[] whole, int tag) {
        List<byte[]> values = new ArrayList<>();
        if (whole.length < 2 || (whole[0] & 0xFF) != tag) {
            return values;
        }
        int at = contentAt(whole, 0);
        while (at > 0 && at < whole.length) {
            int content = contentAt(whole, at);
            long end = content < 0 ? -1 : (long) content + length(whole, at);
            if (end < 0 || end > whole.length) {
                return List.of();
            }
            values.add(Arrays.copyOfRange(whole, at, (int) end));
            at = (int) end;
        }
        return values;
    }

    /** Where the content of the value at a place begins; -1 for tags and lengths that no certificate begins with. */
    private static int contentAt(byte[] bytes, int at) {
        if (at + 1 >= bytes.length || (bytes[at] & 0x1F) == 0x1F) {
            return -1;
        }
        int first = bytes[at + 1] & 0xFF;
        if (first == 0x80 || first > 0x84) {
            return -1;
        }
        return at + 2 + (first < 0x80 ? 0 : first & 0x7F);
    }

    private static long length(byte[] bytes, int at) {
        int first = bytes[at + 1] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        long value = 0;
        for (int i = 0; i < (first & 0x7F) && at + 2 + i < bytes.length; i++) {
            value = value << 8 | bytes[at + 2 + i] & 0xFF;
        }
        return value;
    }
}
