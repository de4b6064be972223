package org.gatehouse.documents.trust;

/** What came of reading the bytes of a certificate. */
public sealed interface CertificateReading {

    record Readable(ReadCertificate certificate) implements CertificateReading {}

    /** @param why {@link Reason#DSC_UNPARSEABLE} and where it broke */
    record Unreadable(Remark why) implements CertificateReading {}
}
