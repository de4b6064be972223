package org.gatehouse.documents.trust;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.x509.Time;

/**
 * The instants between which a certificate is valid. RFC 5280 section 4.1.2.5 wants them in UTC down to the second, and
 * nearly all are: those are read here, for the parser sets up a calendar for each. The parser has refused before what is no
 * date.
 */
final class CertificateTime {

    private static final int DIGITS = 14;
    private static final String UTC = "GMT+00:00";

    private CertificateTime() {}

    static Instant read(Time time) {
        String text = time.getTime();
        return text.length() == DIGITS + UTC.length() && text.endsWith(UTC) && digits(text)
                ? LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 4, 6),
                                number(text, 6, 8),
                                number(text, 8, 10),
                                number(text, 10, 12),
                                number(text, 12, 14))
                        .toInstant(ZoneOffset.UTC)
                : time.getDate().toInstant();
    }

    private static boolean digits(String text) {
        for (int i = 0; i < DIGITS; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
