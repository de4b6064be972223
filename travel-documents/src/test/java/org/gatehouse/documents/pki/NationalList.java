package org.gatehouse.documents.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;

/**
 * Certificates in the mix of the German master list of May 2026: 588 of 112 states, 375 signed by themselves, 213 links
 * of which 140 carry their subject's name as issuer, 424 with RSA of which 125 sign by PSS, 160 of 164 curves written
 * out.
 */
public final class NationalList {

    private NationalList() {}

    public static List<byte[]> certificates() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 375; i++) {
            TestKey key = key(i, 900);
            all.add(TestState.der(
                    oddity(i, CertificateDraft.authority(name(i), key).serial(i))
                            .signedByItself(key)));
        }
        for (int i = 0; i < 213; i++) {
            TestKey old = key(i, 900);
            TestKey next = key(i, 950);
            String subject = i < 140 ? name(i) : name(i) + " next";
            all.add(TestState.der(CertificateDraft.authority(subject, next)
                    .serial(10_000 + i)
                    .signed(new org.bouncycastle.asn1.x500.X500Name(name(i)), old)));
        }
        return all;
    }

    private static CertificateDraft oddity(int i, CertificateDraft draft) {
        return switch (i % 40) {
            case 3, 9, 15, 21, 27, 33 -> draft.withoutAuthorityIdentifier();
            case 5 -> draft.valid("2010-01-01T00:00:00Z", "2025-01-01T00:00:00Z");
            case 7 -> draft.constraints(Optional.empty());
            case 11 -> draft.constraints(Optional.of(new BasicConstraints(true)));
            case 13 -> draft.serial(-i);
            case 17 -> draft.usage(Optional.empty());
            default -> draft;
        };
    }

    private static String name(int i) {
        int state = i % 112;
        String country = "" + (char) ('A' + state / 26) + (char) ('A' + state % 26);
        return "C=" + (state % 53 == 7 ? country.toLowerCase(java.util.Locale.ROOT) : country) + ",O=Test,CN=CSCA "
                + i / 112;
    }

    /** Of 28 certificates 20 with RSA, 6 of those by PSS, and 8 with curves as large as in the census. */
    private static TestKey key(int i, int from) {
        int place = i % 28;
        KeyKind kind = place < 13
                ? KeyKind.RSA_2048
                : place < 19
                        ? KeyKind.RSA_PSS_2048
                        : switch (place) {
                            case 19 -> KeyKind.RSA_2048_SHA1;
                            case 20, 21 -> KeyKind.P256_EXPLICIT;
                            case 22, 23 -> KeyKind.P384_EXPLICIT;
                            case 24, 25 -> KeyKind.BRAINPOOL_384_EXPLICIT;
                            case 26 -> KeyKind.BRAINPOOL_512_EXPLICIT;
                            default -> KeyKind.P521;
                        };
        return TestKey.of(kind, from + i / 28 % 2);
    }
}
