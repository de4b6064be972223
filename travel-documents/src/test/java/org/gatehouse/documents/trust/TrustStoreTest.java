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
        assertThat(report.anchor())
                .hasValueSatisfying(anchor -> assertThat(anchor).isEqualTo(der(of.authority())));
    }

    @Test
    void nothing_is_trusted_without_an_anchor() {
        ChainReport report = TrustStore.builder(NOW)
                .certificate(der(state.authority()))
                .build()
                .judge(state.signer(), NOW);
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

    private ChainReport judge(org.bouncycastle.cert.X509CertificateHolder signer) {
        return withAuthority().build().judge(signer, NOW);
    }

    @Test
    void a_signature_of_another_key_under_the_right_identifier_fails() {
        var forged = state.signerDraft()
                .authorityIdentifier(state.authorityKey().identifier())
                .signedBy(state.authority(), state.nextKey());
        ChainReport report = judge(forged);
        assertThat(report.status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(report.signature()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(report)).startsWith(Reason.CHAIN_SIGNATURE);
        assertThat(report.anchor()).isEmpty();
    }

    @Test
    void a_search_by_name_alone_cannot_fail_6_2() {
        var stranger = state.signerDraft().withoutAuthorityIdentifier().signedBy(state.authority(), state.nextKey());
        assertThat(judge(stranger).status()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(judge(stranger).signature()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(judge(stranger))).startsWith(Reason.CSCA_UNKNOWN);
        var otherIdentifier = state.signerDraft().signedBy(state.authority(), state.nextKey());
        assertThat(judge(otherIdentifier).signature()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void without_identifiers_the_name_finds_the_authority() {
        assertThat(judge(state.signerDraft()
                                .withoutAuthorityIdentifier()
                                .signedBy(state.authority(), state.authorityKey()))
                        .status())
                .isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void names_are_compared_without_case_blanks_and_order() {
        var spelt = state.signerDraft()
                .signed(new org.bouncycastle.asn1.x500.X500Name("CN=csca   ut ,O= TEST,C=ut"), state.authorityKey());
        assertThat(judge(spelt).status()).isEqualTo(TrustStatus.TRUSTED);
        var other = state.signerDraft()
                .signed(new org.bouncycastle.asn1.x500.X500Name("CN=cscaut,O=Test,C=UT"), state.authorityKey());
        assertThat(judge(other).status()).isEqualTo(TrustStatus.UNDETERMINED);
    }

    @Test
    void every_candidate_of_one_name_and_identifier_is_tried() {
        TestState twin = TestState.of("UT", KeyKind.BRAINPOOL_256, 8);
        var misleading = org.gatehouse.documents.pki.CertificateDraft.authority(
                        state.authorityName(), twin.authorityKey())
                .subjectIdentifier(state.authorityKey().identifier())
                .signedByItself(twin.authorityKey());
        TrustStore store = TrustStore.builder(NOW)
                .anchor(der(misleading))
                .anchor(der(state.authority()))
                .build();
        assertThat(store.judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(store.judge(twin.signerDraft().signedBy(state.authority(), twin.authorityKey()), NOW)
                        .status())
                .isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void the_country_of_signer_issuer_and_authority_is_one_whatever_its_case_5_1() {
        var lower = state.signerDraft().subject("C=ut,CN=DS").signedBy(state.authority(), state.authorityKey());
        assertThat(judge(lower).status()).isEqualTo(TrustStatus.TRUSTED);
        for (String subject : List.of("C=XX,CN=DS", "CN=DS")) {
            ChainReport report =
                    judge(state.signerDraft().subject(subject).signedBy(state.authority(), state.authorityKey()));
            assertThat(report.signature()).isEqualTo(Outcome.SUCCESSFUL);
            assertThat(report.status()).isEqualTo(TrustStatus.NOT_TRUSTED);
            assertThat(reasons(report)).contains(Reason.COUNTRY_MISMATCH);
        }
    }

    @Test
    void an_authority_or_a_key_for_other_uses_signs_no_documents_7_1() {
        var asAuthority = state.signerDraft()
                .constraints(java.util.Optional.of(new org.bouncycastle.asn1.x509.BasicConstraints(true)))
                .signedBy(state.authority(), state.authorityKey());
        var forOtherUse = state.signerDraft()
                .usage(java.util.Optional.of(
                        new org.bouncycastle.asn1.x509.KeyUsage(org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment)))
                .signedBy(state.authority(), state.authorityKey());
        for (var signer : List.of(asAuthority, forOtherUse, state.link())) {
            assertThat(judge(signer).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
            assertThat(reasons(judge(signer))).contains(Reason.KEY_USAGE);
        }
        var silent =
                state.signerDraft().usage(java.util.Optional.empty()).signedBy(state.authority(), state.authorityKey());
        assertThat(judge(silent).status()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void validity_is_judged_at_the_asked_instant_to_the_second_5_1() {
        TrustStore store = withAuthority().build();
        java.time.Instant first = java.time.Instant.parse("2025-01-01T00:00:00Z");
        java.time.Instant last = java.time.Instant.parse("2033-01-01T00:00:00Z");
        assertThat(store.judge(state.signer(), first).validity()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(store.judge(state.signer(), last).validity()).isEqualTo(Outcome.SUCCESSFUL);
        ChainReport early = store.judge(state.signer(), first.minusSeconds(1));
        assertThat(early.validity()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(early)).contains(Reason.DSC_NOT_YET_VALID).doesNotContain(Reason.DSC_EXPIRED);
        ChainReport late = store.judge(state.signer(), last.plusSeconds(1));
        assertThat(late.validity()).isEqualTo(Outcome.FAILED);
        assertThat(reasons(late)).contains(Reason.DSC_EXPIRED).doesNotContain(Reason.CSCA_EXPIRED);
        ChainReport afterBoth = store.judge(state.signer(), java.time.Instant.parse("2034-01-02T00:00:00Z"));
        assertThat(reasons(afterBoth)).contains(Reason.DSC_EXPIRED, Reason.CSCA_EXPIRED);
        assertThat(TrustStore.builder(NOW).build().judge(state.signer(), NOW).validity())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void the_day_of_issue_is_looked_at_apart_with_the_private_key_usage_period() {
        TrustStore store = withAuthority().build();
        var limited = new org.bouncycastle.asn1.DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {
            new org.bouncycastle.asn1.DERTaggedObject(
                    false, 0, new org.bouncycastle.asn1.DERGeneralizedTime("20250201000000Z")),
            new org.bouncycastle.asn1.DERTaggedObject(
                    false, 1, new org.bouncycastle.asn1.DERGeneralizedTime("20250501000000Z"))
        });
        var draft = state.signerDraft().with(org.bouncycastle.asn1.x509.Extension.privateKeyUsagePeriod, limited);
        ReadCertificate signer = ReadCertificate.of(draft.signedBy(state.authority(), state.authorityKey()))
                .orElseThrow();
        assertThat(store.validWhenIssued(signer, java.time.LocalDate.parse("2025-02-01"))
                        .outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(store.validWhenIssued(signer, java.time.LocalDate.parse("2025-05-01"))
                        .outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
        for (String day : List.of("2025-01-31", "2025-05-02")) {
            CheckReport report = store.validWhenIssued(signer, java.time.LocalDate.parse(day));
            assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.remarks()).extracting(Remark::reason).containsExactly(Reason.KEY_USAGE);
        }
        ReadCertificate plain = ReadCertificate.of(state.signer()).orElseThrow();
        assertThat(store.validWhenIssued(plain, java.time.LocalDate.parse("2025-01-01"))
                        .outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(store.validWhenIssued(plain, java.time.LocalDate.parse("2033-01-01"))
                        .outcome())
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(store.validWhenIssued(plain, java.time.LocalDate.parse("2024-12-31"))
                        .remarks())
                .extracting(Remark::reason)
                .containsExactly(Reason.DSC_NOT_YET_VALID);
        assertThat(store.validWhenIssued(plain, java.time.LocalDate.parse("2033-01-02"))
                        .remarks())
                .extracting(Remark::reason)
                .containsExactly(Reason.DSC_EXPIRED);
        assertThat(store.validWhenIssued(plain, java.time.LocalDate.parse("2034-01-02"))
                        .remarks())
                .extracting(Remark::reason)
                .containsExactly(Reason.DSC_EXPIRED, Reason.CSCA_EXPIRED);
        assertThat(TrustStore.builder(NOW)
                        .build()
                        .validWhenIssued(plain, java.time.LocalDate.parse("2026-01-01"))
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void a_link_makes_the_successor_trusted_and_is_no_anchor_by_itself_5_1() {
        TrustStore linked = withAuthority().certificate(der(state.link())).build();
        ChainReport report = linked.judge(state.signerOfNext(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(report.anchor())
                .hasValueSatisfying(anchor -> assertThat(anchor).isEqualTo(der(state.authority())));
        assertThat(withAuthority().build().judge(state.signerOfNext(), NOW).status())
                .isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(withAuthority()
                        .certificate(der(state.nextAuthority()))
                        .build()
                        .judge(state.signerOfNext(), NOW)
                        .status())
                .isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(TrustStore.builder(NOW)
                        .anchor(der(state.link()))
                        .build()
                        .judge(state.signerOfNext(), NOW)
                        .status())
                .isEqualTo(TrustStatus.UNDETERMINED);
    }

    @Test
    void a_link_with_its_subjects_name_as_issuer_is_told_by_its_signature_census_2_1() {
        var sameName = org.gatehouse.documents.pki.CertificateDraft.authority(state.authorityName(), state.nextKey())
                .serial(9)
                .signedBy(state.authority(), state.authorityKey());
        var signer = state.signerDraft().serial(300).signedBy(state.authority(), state.nextKey());
        assertThat(TrustStore.builder(NOW)
                        .anchor(der(sameName))
                        .build()
                        .judge(signer, NOW)
                        .status())
                .isEqualTo(TrustStatus.UNDETERMINED);
        ChainReport report = withAuthority().anchor(der(sameName)).build().judge(signer, NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(report.anchor())
                .hasValueSatisfying(anchor -> assertThat(anchor).isEqualTo(der(state.authority())));
    }

    @Test
    void a_chain_of_links_is_followed_to_its_anchor_and_one_of_another_country_or_too_late_is_not() {
        var third = org.gatehouse.documents.pki.TestKey.of(KeyKind.P256, 77);
        var second = org.gatehouse.documents.pki.CertificateDraft.authority("C=UT,CN=third", third)
                .signedBy(state.nextAuthority(), state.nextKey());
        var signer = state.signerDraft().signed(new org.bouncycastle.asn1.x500.X500Name("C=UT,CN=third"), third);
        assertThat(withAuthority()
                        .certificate(der(second))
                        .certificate(der(state.link()))
                        .build()
                        .judge(signer, NOW)
                        .status())
                .isEqualTo(TrustStatus.TRUSTED);
        var abroad = org.gatehouse.documents.pki.CertificateDraft.authority("C=XX,CN=third", third)
                .signedBy(state.authority(), state.authorityKey());
        var foreign = state.signerDraft().subject("C=XX,CN=DS").signedBy(abroad, third);
        assertThat(withAuthority()
                        .certificate(der(abroad))
                        .build()
                        .judge(foreign, NOW)
                        .status())
                .isEqualTo(TrustStatus.UNDETERMINED);
        for (String from : List.of("2034-01-01T00:00:00Z", "2034-01-01T00:00:01Z")) {
            var late = org.gatehouse.documents.pki.CertificateDraft.authority("C=UT,CN=third", third)
                    .valid(from, "2040-01-01T00:00:00Z")
                    .signedBy(state.authority(), state.authorityKey());
            assertThat(withAuthority()
                            .certificate(der(late))
                            .build()
                            .judge(signer, NOW)
                            .status())
                    .isEqualTo(from.endsWith("00Z") ? TrustStatus.TRUSTED : TrustStatus.UNDETERMINED);
        }
    }

    @Test
    void a_signer_leads_to_nobody() {
        var below = org.gatehouse.documents.pki.CertificateDraft.signer("C=UT,CN=below", state.nextKey())
                .signedBy(state.signer(), state.signerKey());
        assertThat(withAuthority()
                        .certificate(der(state.signer()))
                        .build()
                        .judge(below, NOW)
                        .status())
                .isEqualTo(TrustStatus.UNDETERMINED);
    }

    @Test
    void an_anchor_with_an_unknown_curve_is_none_and_the_report_says_so() {
        var forged = org.gatehouse.documents.pki.CertificateDraft.authority(state.authorityName(), state.authorityKey())
                .key(state.authorityKey().explicit(org.gatehouse.documents.pki.TestKey.Spelling.FORGED_GENERATOR))
                .signedByItself(state.authorityKey());
        TrustStoreBuilder builder = TrustStore.builder(NOW).anchor(der(forged));
        assertThat(builder.build().judge(state.signer(), NOW).status()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(builder.report().items()).singleElement().satisfies(item -> {
            assertThat(item.disposition()).isEqualTo(ImportedItem.Disposition.NOT_TAKEN);
            assertThat(item.why()).contains("curve unknown");
        });
    }

    @Test
    void an_expired_authority_whose_key_lives_on_in_a_renewal_is_judged_by_the_renewal() {
        var old = org.gatehouse.documents.pki.CertificateDraft.authority(state.authorityName(), state.authorityKey())
                .serial(8)
                .valid("2015-01-01T00:00:00Z", "2025-06-01T00:00:00Z")
                .signedByItself(state.authorityKey());
        assertThat(reasons(TrustStore.builder(NOW).anchor(der(old)).build().judge(state.signer(), NOW)))
                .contains(Reason.CSCA_EXPIRED);
        assertThat(withAuthority()
                        .anchor(der(old))
                        .build()
                        .judge(state.signer(), NOW)
                        .validity())
                .isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void signers_are_found_by_what_documents_name_them_with() {
        TrustStore store = withAuthority()
                .certificate(der(state.signer()))
                .certificate(der(state.revokedSigner()))
                .build();
        var issuer = new org.bouncycastle.asn1.x500.X500Name("CN=CSCA UT, O=Test, C=ut");
        assertThat(store.signers(issuer, java.math.BigInteger.valueOf(100)))
                .singleElement()
                .satisfies(found -> assertThat(found.serial()).isEqualTo(100));
        assertThat(store.signers(issuer, java.math.BigInteger.TEN)).isEmpty();
        assertThat(store.signers("ut", java.math.BigInteger.valueOf(101))).hasSize(1);
        assertThat(store.signers("XX", java.math.BigInteger.valueOf(101))).isEmpty();
        assertThat(store.signers(state.signerKey().identifier())).hasSize(2);
        assertThat(store.signers(new byte[20])).isEmpty();
    }

    @Test
    void a_warm_judgement_equals_the_cold_one_and_the_same_bytes_are_read_once() {
        TrustStore store = withAuthority()
                .revocationList(state.revocationList())
                .recentSigners(1)
                .build();
        byte[] signer = der(state.signer());
        ReadCertificate read = store.read(signer).readable().orElseThrow();
        ChainReport cold = store.judge(read, NOW);
        assertThat(store.read(signer.clone()).readable().orElseThrow()).isSameAs(read);
        assertThat(store.judge(read, NOW)).usingRecursiveComparison().isEqualTo(cold);
        ReadCertificate other =
                store.read(der(state.revokedSigner())).readable().orElseThrow();
        assertThat(store.judge(other, NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(store.judge(read, NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(store.read(new byte[3])).isInstanceOf(CertificateReading.Unreadable.class);
    }

    @Test
    void pem_is_taken_like_der() {
        String pem = "text before\n-----BEGIN CERTIFICATE-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(der(state.authority()))
                + "\n-----END CERTIFICATE-----\n-----BEGIN CERTIFICATE-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(der(state.link()))
                + "\n-----END CERTIFICATE-----\n";
        TrustStoreBuilder builder =
                TrustStore.builder(NOW).anchor(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(builder.build().judge(state.signerOfNext(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(builder.report().items())
                .extracting(ImportedItem::kind)
                .containsExactly(ImportedItem.Kind.ANCHOR, ImportedItem.Kind.LINK);
        for (String broken : List.of("-----BEGIN X", "-----BEGIN X-----\n!\n-----END X-----", "nonsense", "")) {
            TrustStoreBuilder refused =
                    TrustStore.builder(NOW).anchor(broken.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            refused.build();
            assertThat(refused.report().taken()).isZero();
            assertThat(refused.report().items()).hasSize(1);
        }
    }

    @Test
    void the_report_has_one_line_an_item_with_what_became_of_it() {
        TrustStoreBuilder builder = withAuthority()
                .anchor(der(state.authority()))
                .certificate(der(state.signer()))
                .certificate(new byte[] {1});
        builder.build();
        List<String> lines = builder.report().text().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0))
                .startsWith("TAKEN ANCHOR ")
                .contains(" UT \"C=UT,O=Test,CN=CSCA UT\"")
                .contains("by pinned");
        assertThat(lines.get(1)).startsWith("DUPLICATE AUTHORITY ");
        assertThat(lines.get(2)).startsWith("TAKEN SIGNER ").contains("Doc 9303-12 section 7.1: curve is named");
        assertThat(lines.get(3))
                .startsWith("NOT_TAKEN UNKNOWN ")
                .contains(" -- ")
                .contains("MALFORMED");
    }

    @Test
    void a_name_from_outside_begins_no_line_of_its_own() {
        var tricky = org.gatehouse.documents.pki.CertificateDraft.signer("C=UT,CN=a\\0ATAKEN ANCHOR", state.signerKey())
                .signedBy(state.authority(), state.authorityKey());
        TrustStoreBuilder builder = TrustStore.builder(NOW).certificate(der(tricky));
        builder.build();
        assertThat(builder.report().text().lines()).hasSize(1);
    }

    @Test
    void a_name_whose_octets_are_no_text_is_taken_and_shown_by_its_encoding() {
        byte[] noText = {(byte) 0xC3, 0x28};
        var name = new org.bouncycastle.asn1.x500.X500Name(new org.bouncycastle.asn1.x500.RDN[] {
            new org.bouncycastle.asn1.x500.RDN(
                    org.bouncycastle.asn1.x500.style.BCStyle.C, new org.bouncycastle.asn1.DERPrintableString("UT")),
            new org.bouncycastle.asn1.x500.RDN(org.bouncycastle.asn1.x500.style.BCStyle.CN, badText(noText))
        });
        var signer = state.signerDraft().subject(name).signedBy(state.authority(), state.authorityKey());
        TrustStoreBuilder builder = withAuthority().certificate(der(signer));
        assertThat(builder.build().judge(signer, NOW).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(builder.report().text()).contains("2.5.4.3=#0c02c328");
        assertThat(ReadCertificate.of(signer).orElseThrow().toString()).contains("2.5.4.3=#0c02c328");
    }

    private static org.bouncycastle.asn1.ASN1Primitive badText(byte[] octets) {
        try {
            return org.bouncycastle.asn1.ASN1Primitive.fromByteArray(
                    new byte[] {0x0C, (byte) octets.length, octets[0], octets[1]});
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
