package org.gatehouse.documents.trust;

import java.util.Optional;

/** What came of reading the bytes of a certificate. */
public sealed interface CertificateReading {

    /** The certificate, where there is one. */
    default Optional<ReadCertificate> readable() {
        return switch (this) {
            case Readable(var certificate) -> Optional.of(certificate);
            case Unreadable _ -> Optional.empty();
        };
    }

    record Readable(ReadCertificate certificate) implements CertificateReading {}

    /** @param why {@link Reason#DSC_UNPARSEABLE} and where it broke */
    record Unreadable(Remark why) implements CertificateReading {}
}
