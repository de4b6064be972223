package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.util.List;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrustStoreTest {

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);

    private static List<Reason> reasons(ChainReport report) {
        return report.remarks().stream().map(Remark::reason).toList();
    }

    private TrustStoreBuilder withAuthority() {
        return TrustStore.builder(NOW).anchor(der(state.authority()));
    }

    @ParameterizedTest
    @EnumSource(KeyKind.class)
    void a_signer_descends_from_its_authority_with_every_kind_of_key(KeyKind kind) {
        TestState of = TestState.of("UT", kind, 1);
        ChainReport report = TrustStore.builder(NOW)
                .anchor(der(of.authority()))
                .revocationList(of.revocationList())
                .build()
                .judge(of.signer(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(report.signature()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.validity()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.revocation()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.anchor()).hasValueSatisfying(anchor -> assertThat(anchor).isEqualTo(der(of.authority())));
    }

    @Test
    void nothing_is_trusted_without_an_anchor() {
        ChainReport report = TrustStore.builder(NOW).certificate(der(state.authority())).build().judge(state.signer(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(report.signature()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(report)).contains(Reason.CSCA_UNKNOWN);
        assertThat(report.anchor()).isEmpty();
    }

    @Test
    void a_revoked_signer_is_not_trusted() {
        ChainReport report =
                withAuthority().revocationList(state.revocationList()).build().judge(state.revokedSigner(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(report.revocation()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report)).containsExactly(Reason.DSC_REVOKED);
    }
}
