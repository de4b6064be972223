package org.gatehouse.documents.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.jspecify.annotations.Nullable;

/**
 * A revocation list with its entries sorted out.
 *
 * @param issuer folded name
 * @param number the cRLNumber; empty when it has none
 * @param whole false when the list speaks of some certificates only, so that silence proves nothing
 * @param entries reason codes of RFC 5280 section 5.3.1 by folded issuer and serial number
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-12, section 7.1.4</a>
 */
record RevocationList(
        byte[] der,
        CertificateList structure,
        String issuer,
        String country,
        Optional<BigInteger> number,
        Instant thisUpdate,
        Instant nextUpdate,
        boolean whole,
        Map<String, Map<BigInteger, Integer>> entries) {

    static final int ON_HOLD = 6;
    private static final int REMOVED = 8;

    /** States issue at least every 90 days; counted so where a list does not say when the next comes. */
    private static final Duration LONGEST_PERIOD = Duration.ofDays(90);

    /** What reading gave: a list, or why there is none. */
    sealed interface Reading {
        record Readable(RevocationList list) implements Reading {}

        record Unreadable(String why) implements Reading {}
    }

    static Reading read(byte[] bytes) {
        Optional<DerFault> fault = BoundedDer.fault(bytes, DerLimits.LIST);
        if (fault.isPresent()) {
            return new Reading.Unreadable(fault.get().name());
        }
        try {
            byte[] der = bytes.clone();
            CertificateList list = CertificateList.getInstance(ASN1Primitive.fromByteArray(der));
            Extensions extensions = list.getTBSCertList().getExtensions();
            if (extension(extensions, Extension.deltaCRLIndicator) != null) {
                return new Reading.Unreadable("a delta list, which Doc 9303-12 does not know");
            }
            return new Reading.Readable(read(der, list, extensions));
        } catch (IOException | RuntimeException e) {
            return new Reading.Unreadable("not a revocation list");
        }
    }

    private static RevocationList read(byte[] der, CertificateList list, @Nullable Extensions extensions) {
        Instant thisUpdate = list.getThisUpdate().getDate().toInstant();
        Instant nextUpdate = list.getNextUpdate() == null
                ? thisUpdate.plus(LONGEST_PERIOD)
                : list.getNextUpdate().getDate().toInstant();
        ASN1Primitive number = extension(extensions, Extension.cRLNumber);
        ASN1Primitive scope = extension(extensions, Extension.issuingDistributionPoint);
        return new RevocationList(
                der,
                list,
                FoldedName.fold(list.getIssuer()),
                FoldedName.country(list.getIssuer()),
                number == null
                        ? Optional.empty()
                        : Optional.of(ASN1Integer.getInstance(number).getPositiveValue()),
                thisUpdate,
                nextUpdate,
                scope == null || whole(IssuingDistributionPoint.getInstance(scope)),
                entries(list));
    }

    private static boolean whole(IssuingDistributionPoint scope) {
        return !scope.onlyContainsCACerts()
                && !scope.onlyContainsAttributeCerts()
                && !scope.onlyContainsUserCerts()
                && scope.getOnlySomeReasons() == null;
    }

    private static Map<String, Map<BigInteger, Integer>> entries(CertificateList list) {
        Map<String, Map<BigInteger, Integer>> entries = new HashMap<>();
        X500Name issuer = list.getIssuer();
        Map<BigInteger, Integer> ofIssuer = entries.computeIfAbsent(FoldedName.fold(issuer), _ -> new HashMap<>());
        for (Enumeration<?> all = list.getRevokedCertificateEnumeration(); all.hasMoreElements(); ) {
            TBSCertList.CRLEntry entry = (TBSCertList.CRLEntry) all.nextElement();
            Extensions extensions = entry.getExtensions();
            ASN1Primitive other = extension(extensions, Extension.certificateIssuer);
            if (other != null) {
                // RFC 5280 section 5.3.3: holds for the entries that follow, too.
                String folded = FoldedName.fold(name(GeneralNames.getInstance(other), issuer));
                ofIssuer = entries.computeIfAbsent(folded, _ -> new HashMap<>());
            }
            ASN1Primitive reason = extension(extensions, Extension.reasonCode);
            int code = reason == null ? 0 : ASN1Enumerated.getInstance(reason).intValueExact();
            if (code != REMOVED) {
                ofIssuer.put(entry.getUserCertificate().getValue(), code);
            }
        }
        return entries;
    }

    private static X500Name name(GeneralNames names, X500Name otherwise) {
        for (GeneralName name : names.getNames()) {
            if (name.getTagNo() == GeneralName.directoryName) {
                return X500Name.getInstance(name.getName());
            }
        }
        return otherwise;
    }

    private static @Nullable ASN1Primitive extension(
            @Nullable Extensions extensions, org.bouncycastle.asn1.ASN1ObjectIdentifier identifier) {
        Extension found = extensions == null ? null : extensions.getExtension(identifier);
        return found == null ? null : found.getParsedValue().toASN1Primitive();
    }

    CheckReport signedBy(PreparedKey key, SignatureVerifier verifier) {
        boolean one = structure
                .getTBSCertList()
                .getSignature()
                .getAlgorithm()
                .equals(structure.getSignatureAlgorithm().getAlgorithm());
        return one
                ? verifier.verify(
                        structure.getSignatureAlgorithm(),
                        key,
                        BoundedDer.firstInside(der),
                        structure.getSignature().getOctets())
                : CheckReport.of(Outcome.FAILED, Reason.SIGNATURE_INVALID, "two signature algorithms");
    }

    boolean staleAt(Instant at) {
        return at.isAfter(nextUpdate);
    }

    /** Whether this list is later than another of the same issuer: by number, or by date where one has no number. */
    boolean laterThan(RevocationList other) {
        return number.isPresent() && other.number.isPresent()
                ? number.get().compareTo(other.number.get()) > 0
                : thisUpdate.isAfter(other.thisUpdate);
    }
}
