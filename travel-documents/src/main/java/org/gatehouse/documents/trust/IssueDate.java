package org.gatehouse.documents.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;

/** Whether a certificate, its authority and the signer's key were in force on the day a document was issued. */
final class IssueDate {

    private IssueDate() {}

    static CheckReport check(ReadCertificate signer, Optional<AuthorityKey> authority, LocalDate issued) {
        List<Remark> remarks = new ArrayList<>();
        if (day(signer.notBefore()).isAfter(issued)) {
            remarks.add(new Remark(Reason.DSC_NOT_YET_VALID, signer.notBefore().toString()));
        }
        if (day(signer.notAfter()).isBefore(issued)) {
            remarks.add(new Remark(Reason.DSC_EXPIRED, signer.notAfter().toString()));
        }
        signer.privateKeyUsage()
                .filter(period -> outside(period, issued))
                .ifPresent(_ -> remarks.add(new Remark(Reason.KEY_USAGE, "private key usage period")));
        Predicate<ReadCertificate> inForce = one ->
                !day(one.notBefore()).isAfter(issued) && !day(one.notAfter()).isBefore(issued);
        if (authority.isPresent()
                && authority.get().certificates().stream()
                        .map(AuthorityKey.Trusted::certificate)
                        .noneMatch(inForce)) {
            remarks.add(new Remark(Reason.CSCA_EXPIRED, issued.toString()));
        }
        if (!remarks.isEmpty()) {
            return new CheckReport(Outcome.FAILED, remarks);
        }
        return authority.isPresent()
                ? new CheckReport(Outcome.SUCCESSFUL, List.of())
                : CheckReport.of(Outcome.UNDETERMINED, Reason.CSCA_UNKNOWN, signer.issuerCountry());
    }

    private static boolean outside(PrivateKeyUsagePeriod period, LocalDate issued) {
        return read(period.getNotBefore())
                        .filter(from -> day(from).isAfter(issued))
                        .isPresent()
                || read(period.getNotAfter())
                        .filter(to -> day(to).isBefore(issued))
                        .isPresent();
    }

    private static Optional<Instant> read(@org.jspecify.annotations.Nullable ASN1GeneralizedTime time) {
        try {
            return time == null ? Optional.empty() : Optional.of(time.getDate().toInstant());
        } catch (java.text.ParseException | RuntimeException e) {
            return Optional.empty(); // a limit that cannot be read limits nothing
        }
    }

    /** Days are those of UTC: a date of issue carries no zone. */
    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
