package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.chip.Bytes.number;
import static org.gatehouse.documents.chip.Bytes.oid;
import static org.gatehouse.documents.chip.Bytes.tlv;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;

/** Doc 9303-11 section 6.1, and step fourteen, which counts it. */
class ActiveAuthenticationTest {

    private static final byte[] CHALLENGE = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final byte[] OTHER = {1, 2, 3, 4, 5, 6, 7, 9};
    private static final TestKey RSA = TestKey.of(KeyKind.RSA_2048, 11);
    private static final TestKey P256 = TestKey.of(KeyKind.P256, 11);
    private static final TestKey BRAINPOOL = TestKey.of(KeyKind.BRAINPOOL_384, 11);

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);

    private static byte[] dg15(TestKey key) {
        return tlv(0x6F, key.pair().getPublic().getEncoded());
    }

    /** As the chip does it: a nonce of its own that fills the block, and the challenge behind. */
    private static byte[] recoverable(Digest digest, boolean named, byte[] challenge) throws Exception {
        RSAPrivateKey key = (RSAPrivateKey) RSA.pair().getPrivate();
        var signer = new ISO9796d2Signer(new RSAEngine(), digest, !named);
        signer.init(true, new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent()));
        byte[] nonce = new byte[256 - 2 - digest.getDigestSize() - (named ? 1 : 0)];
        new java.util.Random(5).nextBytes(nonce);
        signer.update(nonce, 0, nonce.length);
        signer.update(challenge, 0, challenge.length);
        return signer.generateSignature();
    }

    private static byte[] signed(String algorithm, PrivateKey key) throws Exception {
        Signature signature = Signature.getInstance(algorithm, TestKey.BOUNCY_CASTLE);
        signature.initSign(key);
        signature.update(CHALLENGE);
        return signature.sign();
    }

    private static Outcome verify(byte[] challenge, byte[] response, TestKey key) {
        return ActiveAuthentication.verify(challenge, response, dg15(key), Optional.empty())
                .outcome();
    }

    @Test
    void rsa_with_every_hash_and_both_kinds_of_trailer() throws Exception {
        assertThat(verify(CHALLENGE, recoverable(new SHA1Digest(), false, CHALLENGE), RSA))
                .isEqualTo(Outcome.SUCCESSFUL);
        for (Digest digest : List.of(
                new SHA1Digest(), new SHA224Digest(), new SHA256Digest(), new SHA384Digest(), new SHA512Digest())) {
            byte[] response = recoverable(digest, true, CHALLENGE);
            assertThat(verify(CHALLENGE, response, RSA))
                    .as(digest.getAlgorithmName())
                    .isEqualTo(Outcome.SUCCESSFUL);
            assertThat(verify(OTHER, response, RSA))
                    .as(digest.getAlgorithmName())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void rsa_with_an_answer_that_is_none() throws Exception {
        byte[] response = recoverable(new SHA256Digest(), true, CHALLENGE);
        assertThat(verify(CHALLENGE, Bytes.turned(response, 255), RSA)).isEqualTo(Outcome.FAILED);
        assertThat(verify(CHALLENGE, new byte[0], RSA)).isEqualTo(Outcome.FAILED);
        assertThat(verify(CHALLENGE, new byte[256], RSA)).isEqualTo(Outcome.FAILED);
        byte[] large = new byte[300];
        java.util.Arrays.fill(large, (byte) 0xFF);
        assertThat(verify(CHALLENGE, large, RSA)).isEqualTo(Outcome.FAILED);
        assertThat(verify(CHALLENGE, signed("SHA256withRSA", RSA.pair().getPrivate()), RSA))
                .isEqualTo(Outcome.FAILED);
        byte[] wholly = recoverable(new SHA256Digest(), true, new byte[0]);
        assertThat(verify(CHALLENGE, wholly, RSA)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void curves_in_plain_form_and_in_der() throws Exception {
        assertThat(verify(CHALLENGE, signed("SHA256withPLAIN-ECDSA", P256.pair().getPrivate()), P256))
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verify(CHALLENGE, signed("SHA256withECDSA", P256.pair().getPrivate()), P256))
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verify(CHALLENGE, signed("SHA224withPLAIN-ECDSA", P256.pair().getPrivate()), P256))
                .isEqualTo(Outcome.SUCCESSFUL);
        byte[] brainpool = signed("SHA256withPLAIN-ECDSA", BRAINPOOL.pair().getPrivate());
        assertThat(verify(CHALLENGE, brainpool, BRAINPOOL)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verify(OTHER, brainpool, BRAINPOOL)).isEqualTo(Outcome.FAILED);
        assertThat(verify(CHALLENGE, Bytes.first(brainpool, 95), BRAINPOOL)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_hash_longer_than_the_key_is_not_tried_unless_dg14_names_it() throws Exception {
        byte[] response = signed("SHA512withPLAIN-ECDSA", P256.pair().getPrivate());
        assertThat(verify(CHALLENGE, response, P256)).isEqualTo(Outcome.FAILED);
        assertThat(withDg14(response, "0.4.0.127.0.7.1.1.4.1.5")).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(withDg14(response, "0.4.0.127.0.7.1.1.4.1.3")).isEqualTo(Outcome.FAILED);
        byte[] usual = signed("SHA256withPLAIN-ECDSA", P256.pair().getPrivate());
        assertThat(withDg14(usual, "1.2.840.10045.4.3.4"))
                .as("no plain form: not followed")
                .isEqualTo(Outcome.SUCCESSFUL);
    }

    private static Outcome withDg14(byte[] response, String algorithm) {
        byte[] info = tlv(0x30, oid("2.23.136.1.1.5"), number(1), oid(algorithm));
        byte[] file = PassiveAuthenticationTest.dg14(info);
        return ActiveAuthentication.verify(CHALLENGE, response, dg15(P256), Optional.of(file))
                .outcome();
    }

    @Test
    void a_key_that_cannot_be_read_decides_nothing() {
        for (byte[] file : List.of(
                new byte[0],
                tlv(0x6F),
                tlv(0x6F, tlv(0x30)),
                tlv(0x6F, tlv(0x30, tlv(0x30, oid("1.2.3")), tlv(3, new byte[2]))))) {
            var report = ActiveAuthentication.verify(CHALLENGE, new byte[64], file, Optional.empty());
            assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(report.remarks()).extracting(Remark::reason).containsExactly(Reason.ALGORITHM_UNSUPPORTED);
        }
    }

    private StepResult step14(TestChip chip, ChipProof... proofs) {
        TrustStore trust = TrustStore.builder(NOW)
                .anchor(der(state.authority()))
                .revocationList(state.revocationList())
                .build();
        var presented = new Presented(Optional.empty(), Optional.empty(), List.of(proofs));
        return new PassiveAuthentication(trust, SignatureVerifier.plain())
                .verify(chip.files(), presented, NOW)
                .step(Step.GENUINE_CHIP);
    }

    private static ChipProof told(ChipProof.Protocol protocol, Outcome outcome) {
        return new ChipProof.Told(protocol, outcome);
    }

    private static final byte[] WITH_CHIP_KEY =
            PassiveAuthenticationTest.dg14(tlv(0x30, oid("0.4.0.127.0.7.2.2.1.2"), tlv(0x30)));

    @Test
    void step_14_counts_an_answer_with_the_signed_key() throws Exception {
        var answer = new ChipProof.Answer(
                CHALLENGE, signed("SHA256withPLAIN-ECDSA", P256.pair().getPrivate()));
        TestChip chip = TestChip.of(state).group(15, dg15(P256));
        assertThat(step14(chip, answer).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        StepResult wrong = step14(chip, new ChipProof.Answer(OTHER, answer.response()));
        assertThat(wrong.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(wrong.remarks()).extracting(Remark::reason).containsExactly(Reason.SIGNATURE_INVALID);
    }

    @Test
    void step_14_does_not_count_a_copy_with_a_key_of_its_own() throws Exception {
        TestKey own = TestKey.of(KeyKind.P256, 77);
        var answer = new ChipProof.Answer(
                CHALLENGE, signed("SHA256withPLAIN-ECDSA", own.pair().getPrivate()));
        TestChip swapped = TestChip.of(state).group(15, dg15(P256)).altered(15, dg15(own));
        StepResult result = step14(swapped, answer);
        assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(result.remarks()).contains(new Remark(Reason.DG_NOT_IN_SOD, "DG15"));
        TestChip forged = TestChip.of(state).group(15, dg15(own)).key(own);
        assertThat(step14(forged, answer).outcome()).isEqualTo(Outcome.UNDETERMINED);
        TestChip unsigned = TestChip.of(state).altered(15, dg15(own));
        assertThat(step14(unsigned, answer).outcome()).isEqualTo(Outcome.UNDETERMINED);
        TestChip spoiled = TestChip.of(state).group(15, dg15(own)).spoiledDigest();
        assertThat(step14(spoiled, answer).outcome()).isEqualTo(Outcome.UNDETERMINED);
        TestChip withoutAttributes = TestChip.of(state).group(15, dg15(own)).withoutAttributes();
        assertThat(step14(withoutAttributes, answer).outcome()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void step_14_takes_one_success_and_fails_only_when_everything_offered_was_run() {
        TestChip both = TestChip.of(state).group(14, WITH_CHIP_KEY).group(15, dg15(P256));
        var active = ChipProof.Protocol.ACTIVE_AUTHENTICATION;
        var chip = ChipProof.Protocol.CHIP_AUTHENTICATION;
        assertThat(step14(both).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(step14(both, told(chip, Outcome.SUCCESSFUL)).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(step14(both, told(active, Outcome.FAILED), told(chip, Outcome.SUCCESSFUL))
                        .outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
        StepResult half = step14(both, told(active, Outcome.FAILED));
        assertThat(half.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(half.remarks()).contains(new Remark(Reason.SIGNATURE_INVALID, "ACTIVE_AUTHENTICATION"));
        assertThat(step14(both, told(active, Outcome.FAILED), told(chip, Outcome.FAILED))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(step14(both, told(active, Outcome.ABORTED)).outcome()).isEqualTo(Outcome.ABORTED);
        TestChip one = TestChip.of(state).group(14, WITH_CHIP_KEY);
        assertThat(step14(one, told(chip, Outcome.FAILED)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void step_14_does_not_count_what_rests_on_a_file_that_is_not_verified_here() {
        StepResult result = step14(
                TestChip.of(state).group(14, WITH_CHIP_KEY),
                told(ChipProof.Protocol.PACE_CHIP_AUTHENTICATION_MAPPING, Outcome.SUCCESSFUL));
        assertThat(result.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(result.remarks()).contains(new Remark(Reason.DG_NOT_IN_SOD, "EF.CardSecurity"));
    }

    @Test
    void step_14_follows_the_algorithm_of_dg14_only_when_dg14_was_signed() throws Exception {
        var answer = new ChipProof.Answer(
                CHALLENGE, signed("SHA512withPLAIN-ECDSA", P256.pair().getPrivate()));
        byte[] dg14 = PassiveAuthenticationTest.dg14(
                tlv(0x30, oid("2.23.136.1.1.5"), number(1), oid("0.4.0.127.0.7.1.1.4.1.5")));
        TestChip signed = TestChip.of(state).group(15, dg15(P256)).group(14, dg14);
        assertThat(step14(signed, answer).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        TestChip slipped = TestChip.of(state).group(15, dg15(P256)).altered(14, dg14);
        assertThat(step14(slipped, answer).outcome()).isEqualTo(Outcome.FAILED);
    }
}
