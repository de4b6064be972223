package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.chip.Bytes.oid;
import static org.gatehouse.documents.chip.Bytes.tlv;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gatehouse.documents.chip.ChipProof.Protocol;
import org.gatehouse.documents.trust.Defect;
import org.gatehouse.documents.trust.DefectKind;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Step fourteen: what the chip proved counts only with a key that was signed soundly. */
class ProofCheckTest {

    private static final byte[] CHIP_KEY =
            PassiveAuthenticationTest.dg14(tlv(0x30, oid("0.4.0.127.0.7.2.2.1.2"), tlv(0x30)));
    private static final byte[] NO_CHIP_KEY =
            PassiveAuthenticationTest.dg14(tlv(0x30, oid("0.4.0.127.0.7.2.2.4.2.4"), Bytes.number(2)));
    private static final ChipProof ACTIVE = new ChipProof.Told(Protocol.ACTIVE_AUTHENTICATION, Outcome.SUCCESSFUL);
    private static final ChipProof CHIP = new ChipProof.Told(Protocol.CHIP_AUTHENTICATION, Outcome.SUCCESSFUL);

    private final Steps steps = sound();
    private final SortedMap<Integer, byte[]> groups = new TreeMap<>(Map.of(14, CHIP_KEY, 15, new byte[] {0x6F, 0}));
    private final SortedMap<Integer, GroupIntegrity> integrity =
            new TreeMap<>(Map.of(14, GroupIntegrity.IDENTICAL, 15, GroupIntegrity.IDENTICAL));

    private static Steps sound() {
        var steps = new Steps();
        for (Step step : Step.values()) {
            steps.set(step, Outcome.SUCCESSFUL);
        }
        return steps;
    }

    private Outcome check(TrustStatus trust, List<Defect> defects, ChipProof... proofs) {
        var files = ChipFiles.of(new byte[0], groups);
        new ProofCheck(steps, files, integrity, trust, defects).check(List.of(proofs));
        return steps.outcome(Step.GENUINE_CHIP);
    }

    private Outcome check(ChipProof... proofs) {
        return check(TrustStatus.TRUSTED, List.of(), proofs);
    }

    private static ChipProof failed(Protocol protocol) {
        return new ChipProof.Told(protocol, Outcome.FAILED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"SECURITY_OBJECT", "CONTENT", "SIGNER", "MESSAGE_DIGEST", "SIGNATURE", "CHAIN", "TRUST", "VALIDITY"
            })
    void any_doubt_in_the_first_eight_steps_is_a_doubt_of_the_key(Step doubtful) {
        assertThat(check(ACTIVE)).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(steps.remarks(Step.GENUINE_CHIP)).isEmpty();
        for (Outcome outcome : List.of(Outcome.UNDETERMINED, Outcome.FAILED, Outcome.ABORTED)) {
            steps.set(doubtful, outcome);
            assertThat(check(ACTIVE)).isEqualTo(Outcome.UNDETERMINED);
            assertThat(check(CHIP)).isEqualTo(Outcome.UNDETERMINED);
        }
        assertThat(steps.remarks(Step.GENUINE_CHIP))
                .containsOnly(new Remark(Reason.DG_NOT_IN_SOD, "DG15"), new Remark(Reason.DG_NOT_IN_SOD, "DG14"));
    }

    @Test
    void without_signed_attributes_there_is_no_digest_to_doubt() {
        steps.set(Step.MESSAGE_DIGEST, Outcome.NOT_SUPPORTED);
        assertThat(check(ACTIVE)).isEqualTo(Outcome.SUCCESSFUL);
    }

    @ParameterizedTest
    @EnumSource(
            value = TrustStatus.class,
            names = {"NOT_TRUSTED", "UNDETERMINED", "ABORTED"})
    void a_signer_that_is_not_trusted_vouches_for_no_key(TrustStatus trust) {
        assertThat(check(trust, List.of(), ACTIVE)).isEqualTo(Outcome.UNDETERMINED);
    }

    @ParameterizedTest
    @EnumSource(
            value = GroupIntegrity.class,
            names = {"NOT_IDENTICAL", "PRESENT", "NON_CONFORMANT", "NOT_PRESENT", "ABORTED"})
    void only_the_very_file_that_was_signed_holds_the_key(GroupIntegrity other) {
        integrity.put(15, other);
        assertThat(check(ACTIVE)).isEqualTo(Outcome.UNDETERMINED);
        assertThat(check(CHIP)).isEqualTo(Outcome.SUCCESSFUL);
        integrity.put(14, other);
        assertThat(check(CHIP)).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_failure_counts_only_when_everything_offered_came_to_an_end() {
        assertThat(check(failed(Protocol.ACTIVE_AUTHENTICATION))).isEqualTo(Outcome.UNDETERMINED);
        assertThat(check(failed(Protocol.CHIP_AUTHENTICATION))).isEqualTo(Outcome.UNDETERMINED);
        assertThat(check(
                        failed(Protocol.ACTIVE_AUTHENTICATION),
                        new ChipProof.Told(Protocol.CHIP_AUTHENTICATION, Outcome.UNDETERMINED)))
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(check(failed(Protocol.ACTIVE_AUTHENTICATION), failed(Protocol.CHIP_AUTHENTICATION)))
                .isEqualTo(Outcome.FAILED);
        assertThat(check(failed(Protocol.CHIP_AUTHENTICATION), ACTIVE)).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void dg14_without_a_key_of_chip_authentication_does_not_offer_it() {
        groups.put(14, NO_CHIP_KEY);
        assertThat(check(failed(Protocol.ACTIVE_AUTHENTICATION))).isEqualTo(Outcome.FAILED);
        groups.remove(14);
        assertThat(check(failed(Protocol.ACTIVE_AUTHENTICATION))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_chip_without_dg15_does_not_offer_active_authentication() {
        groups.remove(15);
        integrity.remove(15);
        assertThat(check(failed(Protocol.CHIP_AUTHENTICATION))).isEqualTo(Outcome.FAILED);
        assertThat(steps.remarks(Step.GENUINE_CHIP))
                .containsExactly(new Remark(Reason.SIGNATURE_INVALID, "CHIP_AUTHENTICATION"));
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE_KEYS_COMPROMISED, FAILED, SUCCESSFUL",
        "CHIP_KEYS_COMPROMISED, SUCCESSFUL, FAILED",
        "VALIDITY_INCORRECT, SUCCESSFUL, SUCCESSFUL"
    })
    void a_key_that_others_have_proves_nothing_and_the_other_key_still_does(
            DefectKind kind, Outcome active, Outcome chip) {
        List<Defect> defects = List.of(new Defect(DefectKind.PROTOCOL_FAILED, ""), new Defect(kind, ""));
        groups.put(14, NO_CHIP_KEY);
        assertThat(check(TrustStatus.TRUSTED, defects, ACTIVE)).isEqualTo(active);
        groups.put(14, CHIP_KEY);
        integrity.remove(15);
        assertThat(check(TrustStatus.TRUSTED, defects, CHIP)).isEqualTo(chip);
        boolean known = active != chip;
        assertThat(steps.remarks(Step.GENUINE_CHIP))
                .isEqualTo(known ? List.of(new Remark(Reason.KNOWN_DEFECT, kind.name())) : List.of());
    }
}
