package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which the two numbers of an ECDSA signature are written: SEC 1 section C.5, BSI TR-03111 section 5.2. */
class EcdsaSpellingTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.US_ASCII);

    private final TestKey key = TestKey.of(KeyKind.P256, 1);
    private final Numbers signed = Numbers.of(key.sign(MESSAGE));

    private record Numbers(byte[] r, byte[] s) {

        static Numbers of(byte[] der) {
            ASN1Sequence both = ASN1Sequence.getInstance(der);
            return new Numbers(number(both, 0), number(both, 1));
        }

        private static byte[] number(ASN1Sequence both, int at) {
            return ASN1Integer.getInstance(both.getObjectAt(at)).getValue().toByteArray();
        }
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] element(int tag, byte[] value) {
        return joined(bytes(tag, value.length), value);
    }

    private static byte[] longElement(int tag, byte[] value) {
        return joined(bytes(tag, 0x81, value.length), value);
    }

    private static Outcome verify(TestKey key, byte[] signature) {
        AlgorithmIdentifier algorithm = key.signer().getAlgorithmIdentifier();
        Outcome plain = SignatureVerifier.plain()
                .verify(algorithm, key.info(), MESSAGE, signature)
                .outcome();
        Outcome asked = SignatureVerifier.with(TestKey.BOUNCY_CASTLE)
                .verify(algorithm, key.info(), MESSAGE, signature)
                .outcome();
        assertThat(asked).isEqualTo(plain);
        return plain;
    }

    @Test
    void lengths_in_the_long_form_and_leading_zeros_are_read_leniently() {
        byte[] r = signed.r();
        byte[] s = signed.s();
        List<byte[]> spellings = List.of(
                element(0x30, joined(element(2, r), element(2, s))),
                longElement(0x30, joined(element(2, r), element(2, s))),
                element(0x30, joined(longElement(2, r), longElement(2, s))),
                element(0x30, joined(element(2, joined(bytes(0, 0), r)), element(2, joined(bytes(0), s)))));
        assertThat(spellings).allSatisfy(each -> assertThat(verify(key, each)).isEqualTo(Outcome.SUCCESSFUL));
    }

    @Test
    void whatever_is_not_exactly_two_numbers_is_no_signature() {
        byte[] r = element(2, signed.r());
        byte[] s = element(2, signed.s());
        byte[] right = element(0x30, joined(r, s));
        List<byte[]> wrong = List.of(
                joined(right, bytes(0)),
                element(0x30, joined(r, s, bytes(0))),
                element(0x30, joined(r, s, element(2, bytes(1)))),
                element(0x30, r),
                element(0x31, joined(r, s)),
                element(0x30, joined(element(4, signed.r()), s)),
                element(0x30, joined(r, element(4, signed.s()))),
                element(0x30, joined(r, bytes(2, 0))),
                element(0x30, joined(bytes(2, 0), s)),
                element(0x30, joined(r, bytes(2))),
                element(0x30, joined(r, bytes(2, 0x81))),
                element(0x30, joined(r, bytes(2, 0x7F), signed.s())),
                joined(bytes(0x30, 0x80), r, s, bytes(0, 0)),
                joined(bytes(0x30, 0x82, 0, r.length + s.length), r, s),
                bytes(0x30),
                bytes(0x30, 0x81),
                element(0x30, joined(s, r)),
                element(0x30, joined(element(2, joined(bytes(0xFF), signed.r())), s)));
        assertThat(wrong).allSatisfy(each -> assertThat(verify(key, each)).isEqualTo(Outcome.FAILED));
    }

    @Test
    void numbers_outside_the_group_are_no_signature() {
        BigInteger order = ECNamedCurveTable.getByName("secp256r1").getN();
        byte[] beyond = new BigInteger(signed.s()).add(order).toByteArray();
        byte[] huge = joined(bytes(0x7F), new byte[66]);

        for (byte[] number : List.of(beyond, bytes(0), order.toByteArray(), huge)) {
            assertThat(verify(key, element(0x30, joined(element(2, signed.r()), element(2, number)))))
                    .isEqualTo(Outcome.FAILED);
        }
        assertThat(verify(key, longElement(0x30, joined(element(2, huge), element(2, huge)))))
                .isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyKind.class,
            names = {"P256", "P384", "P521"})
    void plain_numbers_are_given_to_a_provider_in_the_form_that_it_wants(KeyKind kind) {
        TestKey of = TestKey.of(kind, 1);
        int width = (ECNamedCurveTable.getByName(
                                        kind == KeyKind.P256
                                                ? "secp256r1"
                                                : kind == KeyKind.P384 ? "secp384r1" : "secp521r1")
                                .getCurve()
                                .getFieldSize()
                        + 7)
                / 8;
        Numbers numbers = Numbers.of(of.sign(MESSAGE));
        byte[] plain = joined(fixed(numbers.r(), width), fixed(numbers.s(), width));

        assertThat(verify(of, plain)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verify(of, joined(plain, bytes(0)))).isEqualTo(Outcome.FAILED);
        assertThat(verify(of, joined(bytes(0), plain))).isEqualTo(Outcome.FAILED);
    }

    private static byte[] fixed(byte[] number, int width) {
        return org.bouncycastle.util.BigIntegers.asUnsignedByteArray(width, new BigInteger(number));
    }
}
