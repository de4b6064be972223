package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.encoders.Hex;
import org.gatehouse.documents.pki.CertificateDraft;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.junit.jupiter.api.Test;

/** Who becomes an authority, and which authority is asked first. */
class AnchorsTest {

    private static final String ECDSA_WITH_SHA_256 = "2a8648ce3d040302";

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);
    private final TestKey twinKey = TestKey.of(KeyKind.P256, 31);

    /** The same name as the authority's, and another key. */
    private X509CertificateHolder twin() {
        return CertificateDraft.authority(state.authorityName(), twinKey)
                .serial(4)
                .signedByItself(twinKey);
    }

    private static ReadCertificate read(X509CertificateHolder certificate) {
        return ReadCertificate.of(certificate).orElseThrow();
    }

    private static Authority pinned(X509CertificateHolder certificate) {
        return new Authority(read(certificate), Set.of(Authority.PINNED));
    }

    private Anchors anchors(X509CertificateHolder... certificates) {
        List<Authority> pool =
                List.of(certificates).stream().map(AnchorsTest::pinned).toList();
        return Anchors.among(pool, Set.of(), SignatureVerifier.plain());
    }

    @Test
    void of_authorities_with_one_name_those_are_asked_first_whose_key_identifier_is_named_9303_12_7_1_1() {
        String name = read(state.authority()).subject();
        Optional<String> first = read(state.authority()).subjectKeyIdentifier();
        Optional<String> second = read(twin()).subjectKeyIdentifier();
        Anchors both = anchors(state.authority(), twin());

        assertThat(both.named(name, first))
                .extracting(AuthorityKey::key)
                .containsExactly(preparedKey(state.authorityKey()), preparedKey(twinKey));
        assertThat(both.named(name, second))
                .extracting(AuthorityKey::key)
                .containsExactly(preparedKey(twinKey), preparedKey(state.authorityKey()));
        assertThat(both.named(name, Optional.empty())).hasSize(2);
        assertThat(both.named("nobody", first)).isEmpty();
    }

    private static PreparedKey preparedKey(TestKey key) {
        return ((KeyReading.Readable) PreparedKey.read(key.info())).key();
    }

    @Test
    void an_authority_that_signed_itself_lends_trust_whatever_key_identifier_it_names_for_its_issuer() {
        var misnamed = CertificateDraft.authority(state.authorityName(), state.authorityKey())
                .authorityIdentifier(state.nextKey().identifier())
                .signedByItself(state.authorityKey());
        ChainReport report = TrustStore.builder(NOW)
                .anchor(der(misnamed))
                .certificate(der(state.link()))
                .build()
                .judge(state.signerOfNext(), NOW);

        assertThat(report.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(report.anchor())
                .hasValueSatisfying(anchor -> assertThat(anchor).isEqualTo(der(misnamed)));
    }

    @Test
    void an_algorithm_that_cannot_be_verified_is_named_and_the_authority_is_not_called_unknown() {
        byte[] signer =
                Hex.decode(Hex.toHexString(der(state.signer())).replace(ECDSA_WITH_SHA_256, "2a8648ce3d040309"));
        TrustStore store =
                TrustStore.builder(NOW).anchor(der(state.authority())).build();
        ChainReport report = store.judge(store.read(signer).readable().orElseThrow(), NOW);

        assertThat(report.status()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(report.remarks())
                .contains(new Remark(Reason.ALGORITHM_UNSUPPORTED, "signature algorithm 1.2.840.10045.4.3.9"))
                .extracting(Remark::reason)
                .doesNotContain(Reason.CSCA_UNKNOWN, Reason.CHAIN_SIGNATURE);
    }
}
