package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedDerTest {

    private static final DerLimits SMALL = new DerLimits(64, 3, 5);

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "30, MALFORMED",
        "3001, TRUNCATED",
        "30030500, TRUNCATED",
        "0500ff, TRAILING_BYTES",
        "050005, TRAILING_BYTES",
        "0584ffffffff, TRUNCATED",
        "30847fffffff, TRUNCATED",
        "3085010000000005, MALFORMED",
        "0580, MALFORMED",
        "0000, MALFORMED",
        "30020000, MALFORMED",
        "30800000ff, TRAILING_BYTES",
        "3080, TRUNCATED",
        "308000, MALFORMED",
        "30800001, MALFORMED",
        "1f818181810100, MALFORMED",
        "1f81, MALFORMED",
        "300a05000500050005000500, TOO_MANY_ELEMENTS"
    })
    void what_no_parser_should_see_is_named(String hex, DerFault fault) {
        assertThat(BoundedDer.fault(Hex.decode(hex), SMALL)).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "0500",
        "3000",
        "30800000",
        "308005000000",
        "30023000",
        "300430023000",
        "300805000500050005 00",
        "1f8101 00",
        "1f818101 00",
        "04820001ff",
        "3080308000000000",
        "0400",
        "30810205 00",
        "30840000000205 00"
    })
    void der_and_ber_within_the_limits_may_be_parsed(String hex) {
        byte[] bytes = Hex.decode(hex.replace(" ", ""));
        assertThat(BoundedDer.fault(bytes, SMALL)).isEmpty();
    }

    @Test
    void each_limit_is_exact() {
        byte[] full = new byte[64];
        full[0] = 4;
        full[1] = 62;
        assertThat(BoundedDer.fault(full, SMALL)).isEmpty();
        byte[] more = new byte[65];
        more[0] = 4;
        more[1] = 63;
        assertThat(BoundedDer.fault(more, SMALL)).contains(DerFault.TOO_LARGE);
        assertThat(BoundedDer.fault(Hex.decode("3004300230 00".replace(" ", "")), SMALL))
                .isEmpty();
        assertThat(BoundedDer.fault(Hex.decode("30063004300230 00".replace(" ", "")), SMALL))
                .contains(DerFault.TOO_DEEP);
        assertThat(BoundedDer.fault(Hex.decode("30080500050005000500"), SMALL)).isEmpty();
    }

    @Test
    void a_nested_bomb_is_refused_without_recursion() {
        byte[] bomb = new byte[60_000];
        for (int i = 0; i < bomb.length; i += 2) {
            bomb[i] = 0x30;
            bomb[i + 1] = (byte) 0x80;
        }
        assertThat(BoundedDer.fault(bomb, DerLimits.CERTIFICATE)).contains(DerFault.TOO_DEEP);
        assertThat(ReadCertificate.read(bomb)).isInstanceOf(CertificateReading.Unreadable.class);
    }

    @Test
    void the_values_inside_come_out_as_they_stand() {
        assertThat(BoundedDer.inside(Hex.decode("300705000401aa3000")).stream().map(Hex::toHexString))
                .containsExactly("0500", "0401aa", "3000");
        assertThat(BoundedDer.inside(Hex.decode("30800500308005000000 30000000".replace(" ", ""))).stream()
                        .map(Hex::toHexString))
                .containsExactly("0500", "308005000000", "3000");
        assertThat(BoundedDer.inside(Hex.decode("3000"))).isEmpty();
        assertThat(BoundedDer.inside(Hex.decode("0500"))).isEmpty();
        assertThat(BoundedDer.firstInside(Hex.decode("30040500 0500".replace(" ", ""))))
                .isEqualTo(Hex.decode("0500"));
        assertThat(BoundedDer.firstInside(Hex.decode("3000"))).isEmpty();
    }

    @Test
    void a_limit_is_positive() {
        for (List<Integer> limits : List.of(List.of(0, 1, 1), List.of(1, 0, 1), List.of(1, 1, 0))) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DerLimits(limits.get(0), limits.get(1), limits.get(2)));
        }
        assertThat(new DerLimits(1, 1, 1).bytesMax()).isOne();
    }

    @Test
    void every_truncation_and_every_altered_byte_of_a_certificate_gives_a_result() {
        byte[] der = TestState.der(TestState.of("UT", KeyKind.P256_EXPLICIT, 1).signer());
        for (int length = 0; length < der.length; length++) {
            assertThat(ReadCertificate.read(java.util.Arrays.copyOf(der, length)))
                    .isInstanceOf(CertificateReading.Unreadable.class);
        }
        for (int i = 0; i < der.length; i++) {
            byte[] altered = der.clone();
            altered[i] ^= (byte) 0x81;
            ReadCertificate.read(altered).readable().ifPresent(certificate -> {
                assertThat(certificate.key()).isNotNull();
                assertThat(Profile.deviations(certificate, true)).isNotNull();
                TrustStore.builder(TestState.NOW)
                        .anchor(certificate.der())
                        .certificate(certificate.der())
                        .build();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3004040301, TRUNCATED",
        "300304010000, TRAILING_BYTES",
        "30030401, TRUNCATED",
        "30020402, TRUNCATED",
        "3080040200, TRUNCATED",
        "1f818101, MALFORMED",
        "058500, MALFORMED",
        "0582, MALFORMED",
        "058201, MALFORMED",
        "05, MALFORMED",
        "2480, TRUNCATED",
        "3005308000 00, TRUNCATED",
        "3003308000, MALFORMED"
    })
    void a_value_never_reaches_beyond_what_encloses_it_x690_8_1(String hex, DerFault fault) {
        assertThat(BoundedDer.fault(Hex.decode(hex.replace(" ", "")), SMALL)).contains(fault);
    }

    @Test
    void lengths_of_one_to_four_octets_are_read_to_the_last_byte_x690_8_1_3() {
        DerLimits wide = new DerLimits(100_000, 3, 5);
        for (int size : new int[] {0, 127, 128, 255, 256, 65_535, 65_536}) {
            for (int octets = 1; octets <= 4; octets++) {
                if (octets == 4 || size < 1 << 8 * octets) {
                    byte[] value = new byte[2 + octets + size];
                    value[0] = 4;
                    value[1] = (byte) (0x80 | octets);
                    for (int i = 0; i < octets; i++) {
                        value[2 + i] = (byte) (size >> 8 * (octets - 1 - i));
                    }
                    assertThat(BoundedDer.fault(value, wide)).isEmpty();
                    assertThat(BoundedDer.fault(java.util.Arrays.copyOf(value, value.length + 1), wide))
                            .contains(DerFault.TRAILING_BYTES);
                    if (size > 0) {
                        assertThat(BoundedDer.fault(java.util.Arrays.copyOf(value, value.length - 1), wide))
                                .contains(DerFault.TRUNCATED);
                    }
                }
            }
        }
    }

    @Test
    void what_is_broken_inside_ends_the_walk_with_what_was_whole_before() {
        assertThat(BoundedDer.inside(Hex.decode("30050500040501")).stream().map(Hex::toHexString))
                .containsExactly("0500");
        assertThat(BoundedDer.inside(new byte[0])).isEmpty();
        assertThat(BoundedDer.firstInside(Hex.decode("0401aa"))).isEmpty();
        assertThat(BoundedDer.firstInside(Hex.decode("30800000"))).isEmpty();
        assertThat(BoundedDer.inside(Hex.decode("3009300330010005000500")).stream()
                        .map(Hex::toHexString))
                .isEmpty();
        assertThat(BoundedDer.inside(Hex.decode("3008300230003000 0500".replace(" ", ""))).stream()
                        .map(Hex::toHexString))
                .containsExactly("30023000", "3000", "0500");
    }
}
