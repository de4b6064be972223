package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.Digest;
import org.junit.jupiter.api.Test;

class KnownSignersTest {

    private final KnownSigners known = new KnownSigners(DefectList.NONE);
    private final byte[] certificate =
            TestState.der(TestState.of("UT", KeyKind.RSA_2048, 1).signer());

    private void isReadAsItself(byte[] bytes) {
        assertThat(known.of(bytes).orElseThrow().identity().sha256())
                .isEqualTo(HexFormat.of().formatHex(Digest.SHA256.hash(bytes)));
    }

    @Test
    void the_same_bytes_are_read_once() {
        KnownSigner first = known.of(certificate).orElseThrow();
        assertThat(known.of(certificate.clone()).orElseThrow()).isSameAs(first);
    }

    @Test
    void certificates_made_for_one_hash_are_told_apart() {
        int twins = 0;
        for (int at = certificate.length - 200; at < certificate.length - 1; at++) {
            // One more here is 31 less there, in the bytes of the signature.
            byte[] twin = certificate.clone();
            twin[at]++;
            twin[at + 1] -= 31;
            if (Arrays.hashCode(twin) == Arrays.hashCode(certificate)) {
                twins++;
                isReadAsItself(twin);
                isReadAsItself(twin.clone());
            }
        }
        assertThat(twins).isGreaterThan(50);
        isReadAsItself(certificate);
    }

    @Test
    void what_is_no_certificate_is_no_signer() {
        byte[] part = Arrays.copyOf(certificate, 100);
        assertThat(known.of(part)).isEmpty();
        assertThat(known.of(part)).isEmpty();
    }
}
