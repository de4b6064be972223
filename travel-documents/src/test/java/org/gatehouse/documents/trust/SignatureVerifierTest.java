package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestKey.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureVerifierTest {

    private static final byte[] MESSAGE = "a message".getBytes(StandardCharsets.US_ASCII);
    private final SignatureVerifier verifier = SignatureVerifier.plain();

    private static List<SignatureVerifier> verifiers() {
        return List.of(
                SignatureVerifier.plain(), SignatureVerifier.with(TestKey.BOUNCY_CASTLE), SignatureVerifier.fastest());
    }

    private static PreparedKey prepared(SubjectPublicKeyInfo info) {
        return ((KeyReading.Readable) PreparedKey.read(info)).key();
    }

    private static List<Reason> reasons(CheckReport report) {
        return report.remarks().stream().map(Remark::reason).toList();
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void a_signature_fits_its_message_and_key_alone(KeyKind kind) {
        TestKey key = TestKey.of(kind, 1);
        AlgorithmIdentifier algorithm = key.signer().getAlgorithmIdentifier();
        byte[] signature = key.sign(MESSAGE);
        byte[] altered = signature.clone();
        altered[altered.length - 1] ^= 1;
        for (SignatureVerifier each : verifiers()) {
            assertThat(each.verify(algorithm, key.info(), MESSAGE, signature).outcome())
                    .isEqualTo(Outcome.SUCCESSFUL);
            CheckReport other = each.verify(algorithm, key.info(), new byte[1], signature);
            assertThat(other.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(reasons(other)).contains(Reason.SIGNATURE_INVALID);
            assertThat(each.verify(algorithm, key.info(), MESSAGE, altered).outcome())
                    .isEqualTo(Outcome.FAILED);
            assertThat(each.verify(algorithm, key.info(), MESSAGE, new byte[0]).outcome())
                    .isEqualTo(Outcome.FAILED);
            assertThat(each.verify(algorithm, TestKey.of(kind, 2).info(), MESSAGE, signature)
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void sha_1_and_short_keys_are_reported_and_no_failure_5_2() {
        TestKey key = TestKey.of(KeyKind.P256_SHA1, 1);
        CheckReport report =
                verifier.verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, key.sign(MESSAGE));
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.remarks()).containsExactly(new Remark(Reason.ALGORITHM_WEAK, "SHA-1"));
    }

    @Test
    void an_unknown_algorithm_is_undetermined_and_never_failed() {
        TestKey key = TestKey.of(KeyKind.P256, 1);
        CheckReport report = verifier.verify(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4")), key.info(), MESSAGE, key.sign(MESSAGE));
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(report)).containsExactly(Reason.ALGORITHM_UNSUPPORTED);
        CheckReport wrongKind = verifier.verify(
                key.signer().getAlgorithmIdentifier(),
                TestKey.of(KeyKind.RSA_2048, 1).info(),
                MESSAGE,
                key.sign(MESSAGE));
        assertThat(wrongKind.outcome()).isEqualTo(Outcome.UNDETERMINED);
        CheckReport rsaOnCurve = verifier.verify(
                TestKey.of(KeyKind.RSA_2048, 1).signer().getAlgorithmIdentifier(), key.info(), MESSAGE, new byte[256]);
        assertThat(rsaOnCurve.outcome()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_plain_signature_where_der_was_promised_fits_and_is_noted_tr_03111() {
        TestKey key = TestKey.of(KeyKind.P256, 1);
        byte[] plain = key.as(KeyKind.P256_PLAIN).sign(MESSAGE);
        CheckReport report = verifier.verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, plain);
        assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.remarks()).containsExactly(new Remark(Reason.KNOWN_DEFECT, "ECDSA_PLAIN"));
        assertThat(verifier.verify(key.signer().getAlgorithmIdentifier(), key.info(), new byte[1], plain)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        CheckReport declared = verifier.verify(
                key.as(KeyKind.P256_PLAIN).signer().getAlgorithmIdentifier(), key.info(), MESSAGE, plain);
        assertThat(declared.remarks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Spelling.class,
            names = {"WHOLE", "WITHOUT_COFACTOR", "WITH_SEED", "COMPRESSED_GENERATOR"})
    void curves_written_out_become_the_named_ones_and_keys_compare_by_their_numbers(Spelling spelling) {
        for (KeyKind kind :
                List.of(KeyKind.P256, KeyKind.P384, KeyKind.P521, KeyKind.BRAINPOOL_256, KeyKind.BRAINPOOL_512)) {
            TestKey key = TestKey.of(kind, 1);
            PreparedKey read = prepared(key.explicit(spelling));
            assertThat(read).isEqualTo(prepared(key.info())).hasSameHashCodeAs(prepared(key.info()));
            assertThat(read).isNotEqualTo(prepared(TestKey.of(kind, 2).info()));
            assertThat(verifier.verify(key.signer().getAlgorithmIdentifier(), read, MESSAGE, key.sign(MESSAGE))
                            .outcome())
                    .isEqualTo(Outcome.SUCCESSFUL);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Spelling.class,
            names = {"FORGED_GENERATOR", "OTHER_ORDER", "OTHER_COEFFICIENT", "OTHER_COFACTOR"})
    void numbers_of_no_known_curve_are_refused_cve_2020_0601(Spelling spelling) {
        for (KeyKind kind : List.of(KeyKind.P256, KeyKind.BRAINPOOL_384)) {
            assertThat(PreparedKey.read(TestKey.of(kind, 1).explicit(spelling)))
                    .isEqualTo(new KeyReading.Unreadable(new Remark(Reason.ALGORITHM_UNSUPPORTED, "curve unknown")));
        }
    }

    @Test
    void a_point_may_be_compressed_and_must_lie_on_the_curve() {
        TestKey key = TestKey.of(KeyKind.P256, 1);
        AlgorithmIdentifier curve = key.info().getAlgorithm();
        PreparedKey whole = prepared(key.info());
        byte[] compressed = whole.point().orElseThrow().getQ().getEncoded(true);
        assertThat(prepared(new SubjectPublicKeyInfo(curve, compressed))).isEqualTo(whole);
        byte[] off = key.info().getPublicKeyData().getOctets();
        off[off.length - 1] ^= 1;
        assertThat(PreparedKey.read(new SubjectPublicKeyInfo(curve, off))).isInstanceOf(KeyReading.Unreadable.class);
        assertThat(PreparedKey.read(new SubjectPublicKeyInfo(curve, new byte[1])))
                .isInstanceOf(KeyReading.Unreadable.class);
        assertThat(PreparedKey.read(
                        new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey), off)))
                .isInstanceOf(KeyReading.Unreadable.class);
        assertThat(PreparedKey.read(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, DERNull.INSTANCE), off)))
                .isInstanceOf(KeyReading.Unreadable.class);
    }

    private static KeyReading rsa(BigInteger modulus, long exponent) throws java.io.IOException {
        return PreparedKey.read(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new RSAPublicKey(modulus, BigInteger.valueOf(exponent))));
    }

    @Test
    void rsa_keys_are_taken_where_a_check_ends_quickly_and_means_something() throws java.io.IOException {
        BigInteger of1024 = BigInteger.ONE.shiftLeft(1023).setBit(0);
        BigInteger of8192 = BigInteger.ONE.shiftLeft(8191).setBit(0);
        assertThat(rsa(of1024, 3)).isInstanceOf(KeyReading.Readable.class);
        assertThat(rsa(of1024, 38129)).isInstanceOf(KeyReading.Readable.class);
        assertThat(rsa(of8192, 3)).isInstanceOf(KeyReading.Readable.class);
        assertThat(rsa(of1024.shiftRight(1).setBit(0), 3)).isInstanceOf(KeyReading.Unreadable.class);
        assertThat(rsa(of8192.shiftLeft(1).setBit(0), 3)).isInstanceOf(KeyReading.Unreadable.class);
        assertThat(rsa(of1024.clearBit(0), 3)).isInstanceOf(KeyReading.Unreadable.class);
        assertThat(rsa(of1024, 1)).isInstanceOf(KeyReading.Unreadable.class);
        assertThat(rsa(of1024, 4)).isInstanceOf(KeyReading.Unreadable.class);
        PreparedKey shortKey = ((KeyReading.Readable) rsa(of1024, 3)).key();
        assertThat(shortKey.weak()).isTrue();
        assertThat(shortKey.described()).isEqualTo("RSA 1024").isEqualTo(shortKey.toString());
        PreparedKey of2048 = prepared(TestKey.of(KeyKind.RSA_2048, 1).info());
        assertThat(of2048.weak()).isFalse();
        assertThat(of2048.bits()).isEqualTo(2048);
        assertThat(prepared(TestKey.of(KeyKind.P256, 1).info()).weak()).isFalse();
        assertThat(prepared(TestKey.of(KeyKind.P256, 1).info()).bits()).isEqualTo(256);
    }

    private static byte[] pss(Digest digest, Digest mask, int salt) {
        try {
            PSSSigner engine = new PSSSigner(new RSAEngine(), digest.engine(), mask.engine(), salt);
            engine.init(
                    true,
                    PrivateKeyFactory.createKey(
                            TestKey.of(KeyKind.RSA_2048, 1).pair().getPrivate().getEncoded()));
            engine.update(MESSAGE, 0, MESSAGE.length);
            return engine.generateSignature();
        } catch (java.io.IOException | CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AlgorithmIdentifier pssAlgorithm(Digest digest, Digest mask, int salt, int trailer) {
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        new AlgorithmIdentifier(digest.identifier(), DERNull.INSTANCE),
                        new AlgorithmIdentifier(
                                PKCSObjectIdentifiers.id_mgf1,
                                new AlgorithmIdentifier(mask.identifier(), DERNull.INSTANCE)),
                        new ASN1Integer(salt),
                        new ASN1Integer(trailer)));
    }

    @Test
    void pss_takes_digest_mask_and_salt_from_the_identifier_whatever_the_key_says_5_1() {
        SubjectPublicKeyInfo key = TestKey.of(KeyKind.RSA_2048, 1).info();
        SubjectPublicKeyInfo pssKey = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
                key.getPublicKeyData().getOctets());
        for (SignatureVerifier each : verifiers()) {
            for (int salt : new int[] {0, 20, 32, 64}) {
                byte[] signature = pss(Digest.SHA256, Digest.SHA384, salt);
                AlgorithmIdentifier right = pssAlgorithm(Digest.SHA256, Digest.SHA384, salt, 1);
                assertThat(each.verify(right, key, MESSAGE, signature).outcome())
                        .isEqualTo(Outcome.SUCCESSFUL);
                assertThat(each.verify(right, pssKey, MESSAGE, signature).outcome())
                        .isEqualTo(Outcome.SUCCESSFUL);
                assertThat(each.verify(pssAlgorithm(Digest.SHA256, Digest.SHA256, salt, 1), key, MESSAGE, signature)
                                .outcome())
                        .isEqualTo(Outcome.FAILED);
                assertThat(each.verify(pssAlgorithm(Digest.SHA256, Digest.SHA384, salt + 1, 1), key, MESSAGE, signature)
                                .outcome())
                        .isEqualTo(Outcome.FAILED);
            }
        }
    }

    @Test
    void omitted_pss_parameters_mean_sha_1_and_a_salt_of_20_bytes() {
        SubjectPublicKeyInfo key = TestKey.of(KeyKind.RSA_2048, 1).info();
        byte[] signature = pss(Digest.SHA1, Digest.SHA1, 20);
        for (AlgorithmIdentifier algorithm : List.of(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS),
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, DERNull.INSTANCE),
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams()))) {
            CheckReport report = verifier.verify(algorithm, key, MESSAGE, signature);
            assertThat(report.outcome()).isEqualTo(Outcome.SUCCESSFUL);
            assertThat(reasons(report)).containsExactly(Reason.ALGORITHM_WEAK);
        }
    }

    @Test
    void pss_parameters_that_nobody_uses_are_not_supported() {
        assertThat(SignatureScheme.read(pssAlgorithm(Digest.SHA256, Digest.SHA256, 32, 2)))
                .isEmpty();
        assertThat(SignatureScheme.read(pssAlgorithm(Digest.SHA256, Digest.SHA256, 513, 1)))
                .isEmpty();
        assertThat(SignatureScheme.read(pssAlgorithm(Digest.SHA256, Digest.SHA256, 512, 1)))
                .isPresent();
        assertThat(SignatureScheme.read(pssAlgorithm(Digest.SHA256, Digest.SHA256, -1, 1)))
                .isEmpty();
        assertThat(SignatureScheme.read(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new ASN1Integer(1))))
                .isEmpty();
        var mgf = new AlgorithmIdentifier(
                new ASN1ObjectIdentifier("1.2.3"), new AlgorithmIdentifier(Digest.SHA256.identifier()));
        assertThat(SignatureScheme.read(new AlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSASSA_PSS,
                        new RSASSAPSSparams(
                                new AlgorithmIdentifier(Digest.SHA256.identifier()),
                                mgf,
                                new ASN1Integer(32),
                                new ASN1Integer(1)))))
                .isEmpty();
    }

    @Test
    void a_cms_signer_may_name_its_digest_apart() {
        var rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        var curve = new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey);
        var sha512 = Optional.of(new AlgorithmIdentifier(Digest.SHA512.identifier()));
        assertThat(SignatureScheme.read(rsa, sha512)).contains(new SignatureScheme.RsaPkcs1(Digest.SHA512));
        assertThat(SignatureScheme.read(curve, sha512)).contains(new SignatureScheme.Ecdsa(Digest.SHA512, false));
        assertThat(SignatureScheme.read(rsa)).isEmpty();
        assertThat(SignatureScheme.read(new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256), sha512))
                .contains(new SignatureScheme.Ecdsa(Digest.SHA256, false));
    }

    @Test
    void pkcs1_padding_is_compared_whole_so_nothing_can_hide_in_it() {
        // A signature that decrypts to the right hash behind short padding must not fit: with exponent 3 it can be
        // forged.
        TestKey key = TestKey.of(KeyKind.RSA_2048, 1);
        byte[] signature = key.sign(MESSAGE);
        for (SignatureVerifier each : verifiers()) {
            byte[] longer = java.util.Arrays.copyOf(signature, signature.length + 1);
            assertThat(each.verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, longer)
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
            byte[] beyond = new byte[256];
            java.util.Arrays.fill(beyond, (byte) 0xFF);
            assertThat(each.verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, beyond)
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void broken_der_in_an_ecdsa_signature_fails_quietly() {
        TestKey key = TestKey.of(KeyKind.P521, 1);
        byte[] signature = key.sign(MESSAGE);
        for (int length = 0; length < signature.length; length++) {
            assertThat(verifier.verify(
                                    key.signer().getAlgorithmIdentifier(),
                                    key.info(),
                                    MESSAGE,
                                    java.util.Arrays.copyOf(signature, length))
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
        }
        for (int i = 0; i < signature.length; i++) {
            byte[] altered = signature.clone();
            altered[i] ^= (byte) 0x40;
            assertThat(verifier.verify(key.signer().getAlgorithmIdentifier(), key.info(), MESSAGE, altered)
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    private static PreparedKey generatorOf(String curve) {
        return prepared(new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getOID(curve)),
                ECNamedCurveTable.getByName(curve).getG().getEncoded(false)));
    }

    @Test
    void curves_below_224_bits_are_weak_and_are_asked_of_no_provider_4_4() {
        PreparedKey small = generatorOf("secp192r1");
        assertThat(small.weak()).isTrue();
        assertThat(small.common()).isFalse();
        assertThat(small.described()).isEqualTo("P-192").isEqualTo(small.toString());
        PreparedKey enough = generatorOf("secp224r1");
        assertThat(enough.weak()).isFalse();
        assertThat(enough.common()).isTrue();
        PreparedKey other = generatorOf("brainpoolP224r1");
        assertThat(other.weak()).isFalse();
        assertThat(other.common()).isFalse();
        assertThat(other.bits()).isEqualTo(224);
        CheckReport report = verifier.verify(
                new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256), small, MESSAGE, new byte[48]);
        assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(report.remarks())
                .containsExactly(new Remark(Reason.ALGORITHM_WEAK, "P-192"), new Remark(Reason.SIGNATURE_INVALID, ""));
    }

    @Test
    void what_cannot_be_verified_is_named() {
        TestKey key = TestKey.of(KeyKind.P256, 1);
        assertThat(verifier.verify(
                                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4")),
                                key.info(),
                                MESSAGE,
                                new byte[64])
                        .remarks())
                .containsExactly(new Remark(Reason.ALGORITHM_UNSUPPORTED, "signature algorithm 1.2.3.4"));
        assertThat(PreparedKey.read(new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.3.4")), new byte[1])))
                .isEqualTo(
                        new KeyReading.Unreadable(new Remark(Reason.ALGORITHM_UNSUPPORTED, "key algorithm 1.2.3.4")));
    }

    @Test
    void a_verifier_says_which_provider_it_asks() {
        assertThat(verifier.provider()).isEmpty();
        assertThat(SignatureVerifier.with(TestKey.BOUNCY_CASTLE).provider()).contains(TestKey.BOUNCY_CASTLE);
    }
}
