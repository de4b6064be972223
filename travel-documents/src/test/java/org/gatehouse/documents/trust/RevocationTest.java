package org.gatehouse.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.gatehouse.documents.pki.CertificateDraft;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestKey;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.ImportedItem.Disposition;
import org.junit.jupiter.api.Test;

/** The rules of Doc 9303-12 section 7.1.4 for revocation lists. */
class RevocationTest {

    private static final String MAY = "2026-05-01T00:00:00Z";
    private static final String JULY = "2026-07-30T00:00:00Z";

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);

    private TrustStoreBuilder with(byte[]... lists) {
        TrustStoreBuilder builder = TrustStore.builder(NOW).anchor(der(state.authority()));
        for (byte[] list : lists) {
            builder.revocationList(list);
        }
        return builder;
    }

    private ChainReport judge(TrustStoreBuilder builder, X509CertificateHolder signer, Instant at) {
        return builder.build().judge(signer, at);
    }

    private static List<Reason> reasons(ChainReport report) {
        return report.remarks().stream().map(Remark::reason).toList();
    }

    @Test
    void absence_of_a_list_is_normal_and_said() {
        ChainReport report = judge(with(), state.signer(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(report.revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(report)).containsExactly(Reason.REVOCATION_UNKNOWN);
    }

    @Test
    void where_clearance_is_demanded_absence_leaves_the_status_undetermined() {
        ChainReport without = judge(with().revocation(RevocationPolicy.CLEARANCE_IS_DEMANDED), state.signer(), NOW);
        assertThat(without.status()).isEqualTo(TrustStatus.UNDETERMINED);
        ChainReport cleared = judge(
                with(state.revocationList()).revocation(RevocationPolicy.CLEARANCE_IS_DEMANDED), state.signer(), NOW);
        assertThat(cleared.status()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void a_stale_list_clears_nobody_and_goes_on_revoking_5_3() {
        Instant next = Instant.parse(JULY);
        assertThat(judge(with(state.revocationList()), state.signer(), next).revocation())
                .isEqualTo(Outcome.SUCCESSFUL);
        ChainReport good = judge(with(state.revocationList()), state.signer(), next.plusSeconds(1));
        assertThat(good.revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(good.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(reasons(good)).containsExactly(Reason.REVOCATION_UNKNOWN, Reason.CRL_STALE);
        ChainReport bad = judge(with(state.revocationList()), state.revokedSigner(), next.plusSeconds(1));
        assertThat(bad.revocation()).isEqualTo(Outcome.FAILED);
        assertThat(bad.status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(reasons(bad)).containsExactly(Reason.CRL_STALE, Reason.DSC_REVOKED);
    }

    @Test
    void a_list_that_nobody_of_the_country_signed_is_not_taken_5_3() {
        TestState other = TestState.of("XX", KeyKind.P256, 6);
        byte[] forged = TestState.revocationList(state.authority(), other.authorityKey(), 9, MAY, JULY, List.of(100L));
        TrustStoreBuilder builder = with(forged).anchor(der(other.authority()));
        ChainReport report = judge(builder, state.signer(), NOW);
        assertThat(report.revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(builder.report().items())
                .filteredOn(item -> item.kind() == ImportedItem.Kind.REVOCATION_LIST)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.disposition()).isEqualTo(Disposition.NOT_TAKEN);
                    assertThat(item.why()).startsWith("CRL_SIGNATURE");
                });
    }

    @Test
    void the_successor_signs_for_the_old_key_too_5_3() {
        byte[] list = TestState.revocationList(
                state.authority(), state.nextKey(), 6, MAY, JULY, List.of(TestState.REVOKED_SERIAL));
        TrustStoreBuilder builder = with(list).certificate(der(state.link()));
        assertThat(judge(builder, state.revokedSigner(), NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(judge(builder, state.signer(), NOW).revocation()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(judge(with(list), state.revokedSigner(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void after_a_change_of_name_the_new_name_covers_the_old_only_where_a_link_joins_them_5_3() {
        byte[] list = TestState.revocationList(
                state.nextAuthority(), state.nextKey(), 6, MAY, JULY, List.of(TestState.REVOKED_SERIAL));
        TrustStoreBuilder linked = with(list).certificate(der(state.link()));
        assertThat(judge(linked, state.revokedSigner(), NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(judge(linked, state.signer(), NOW).revocation()).isEqualTo(Outcome.SUCCESSFUL);
        TrustStoreBuilder apart = with(list).anchor(der(state.nextAuthority()));
        assertThat(judge(apart, state.revokedSigner(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(judge(apart, state.signer(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void the_highest_number_counts_and_never_goes_back_5_3() {
        byte[] later = state.revocationList(6, MAY, JULY, List.of(100L));
        byte[] lower = state.revocationList(5, "2026-05-20T00:00:00Z", JULY, List.of());
        for (List<byte[]> order : List.of(List.of(later, lower), List.of(lower, later))) {
            TrustStoreBuilder builder = with(order.get(0), order.get(1));
            assertThat(judge(builder, state.signer(), NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
            assertThat(builder.report().items())
                    .filteredOn(item -> item.kind() == ImportedItem.Kind.REVOCATION_LIST)
                    .extracting(ImportedItem::disposition)
                    .containsExactlyInAnyOrder(Disposition.TAKEN, Disposition.SUPERSEDED);
        }
        byte[] same = state.revocationList(6, "2026-05-25T00:00:00Z", JULY, List.of());
        assertThat(judge(with(later, same), state.signer(), NOW).status()).isEqualTo(TrustStatus.NOT_TRUSTED);
    }

    private byte[] list(java.util.function.Consumer<X509v2CRLBuilder> more, TestKey key, Instant thisUpdate) {
        var builder = new X509v2CRLBuilder(state.authority().getSubject(), Date.from(thisUpdate));
        more.accept(builder);
        try {
            return builder.build(key.signer()).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(
            X509v2CRLBuilder to,
            org.bouncycastle.asn1.ASN1ObjectIdentifier type,
            org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            to.addExtension(type, true, value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void without_a_number_the_date_decides_and_without_a_next_update_ninety_days_count() {
        Instant may = Instant.parse(MAY);
        byte[] earlier = list(_ -> {}, state.authorityKey(), may);
        byte[] later = list(
                builder -> builder.addCRLEntry(BigInteger.valueOf(100), Date.from(may), 0),
                state.authorityKey(),
                may.plusSeconds(1));
        for (List<byte[]> order : List.of(List.of(later, earlier), List.of(earlier, later))) {
            assertThat(judge(with(order.get(0), order.get(1)), state.signer(), NOW)
                            .status())
                    .isEqualTo(TrustStatus.NOT_TRUSTED);
        }
        Instant end = may.plus(java.time.Duration.ofDays(90));
        assertThat(judge(with(earlier), state.signer(), end).revocation()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(judge(with(earlier), state.signer(), end.plusSeconds(1)).revocation())
                .isEqualTo(Outcome.UNDETERMINED);
        TrustStoreBuilder builder = with(earlier);
        builder.build();
        assertThat(builder.report().text()).contains("section 7.1.4: cRLNumber is missing");
    }

    @Test
    void an_authority_signs_lists_only_while_it_is_in_force() {
        byte[] before = list(_ -> {}, state.authorityKey(), Instant.parse("2023-12-31T23:59:59Z"));
        TrustStoreBuilder builder = with(before);
        assertThat(judge(builder, state.signer(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(builder.report().text()).contains("CRL_SIGNATURE");
    }

    @Test
    void a_signer_on_hold_is_undetermined_and_a_withdrawn_entry_revokes_nobody_6_2() {
        Instant may = Instant.parse(MAY);
        byte[] hold = list(
                builder -> builder.addCRLEntry(BigInteger.valueOf(100), Date.from(may), 6), state.authorityKey(), may);
        ChainReport onHold = judge(with(hold), state.signer(), NOW);
        assertThat(onHold.revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(reasons(onHold)).containsExactly(Reason.DSC_REVOKED);
        byte[] withdrawn = list(
                builder -> builder.addCRLEntry(BigInteger.valueOf(100), Date.from(may), 8), state.authorityKey(), may);
        assertThat(judge(with(withdrawn), state.signer(), NOW).revocation()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void a_delta_list_is_not_taken_and_a_partial_one_clears_nobody() {
        Instant may = Instant.parse(MAY);
        byte[] delta = list(
                builder -> add(builder, Extension.deltaCRLIndicator, new CRLNumber(BigInteger.ONE)),
                state.authorityKey(),
                may);
        TrustStoreBuilder refused = with(delta);
        assertThat(judge(refused, state.signer(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(refused.report().text()).contains("delta");
        for (boolean user : new boolean[] {true, false}) {
            byte[] partial = list(
                    builder -> {
                        add(
                                builder,
                                Extension.issuingDistributionPoint,
                                new IssuingDistributionPoint(null, user, !user, null, false, false));
                        builder.addCRLEntry(BigInteger.valueOf(TestState.REVOKED_SERIAL), Date.from(may), 0);
                    },
                    state.authorityKey(),
                    may);
            assertThat(judge(with(partial), state.signer(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
            assertThat(judge(with(partial), state.revokedSigner(), NOW).revocation())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void entries_may_name_the_issuer_of_what_they_revoke() {
        Instant may = Instant.parse(MAY);
        byte[] indirect = list(
                builder -> {
                    try {
                        var names = new org.bouncycastle.asn1.x509.GeneralNames(
                                new org.bouncycastle.asn1.x509.GeneralName(new X500Name("C=UT,CN=elsewhere")));
                        var generator = new org.bouncycastle.asn1.x509.ExtensionsGenerator();
                        generator.addExtension(Extension.certificateIssuer, true, names);
                        builder.addCRLEntry(BigInteger.valueOf(7), Date.from(may), generator.generate());
                        builder.addCRLEntry(BigInteger.valueOf(100), Date.from(may), 0);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                state.authorityKey(),
                may);
        assertThat(judge(with(indirect), state.signer(), NOW).revocation()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void an_authority_that_the_list_names_is_believed_no_more_nor_whom_it_linked_5_3() {
        byte[] list = state.revocationList(7, MAY, JULY, List.of(1L));
        ChainReport report = judge(with(list), state.signer(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.NOT_TRUSTED);
        assertThat(report.remarks()).contains(new Remark(Reason.DSC_REVOKED, "CSCA"));
        TrustStoreBuilder linked = with(list).certificate(der(state.link()));
        assertThat(judge(linked, state.signerOfNext(), NOW).status()).isEqualTo(TrustStatus.UNDETERMINED);
        TrustStoreBuilder delivered = with(list).anchor(der(state.nextAuthority()));
        assertThat(judge(delivered, state.signerOfNext(), NOW).status()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void a_serial_of_another_authority_revokes_nobody_here() {
        TestState twin = TestState.of("UT", KeyKind.P384, 7);
        var other = CertificateDraft.authority("C=UT,CN=another", twin.authorityKey())
                .signedByItself(twin.authorityKey());
        byte[] list = TestState.revocationList(other, twin.authorityKey(), 1, MAY, JULY, List.of(100L));
        ChainReport report = judge(with(list).anchor(der(other)), state.signer(), NOW);
        assertThat(report.status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(report.revocation()).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void every_truncation_and_altered_byte_of_a_list_gives_a_result() {
        byte[] list = state.revocationList();
        for (int i = 0; i < list.length; i++) {
            byte[] altered = list.clone();
            altered[i] ^= (byte) 0x81;
            TrustStoreBuilder builder = with(altered, java.util.Arrays.copyOf(list, i));
            assertThat(judge(builder, state.signer(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
        }
    }

    @Test
    void a_list_of_attribute_certificates_or_of_some_reasons_clears_nobody() {
        var reasons = new org.bouncycastle.asn1.x509.ReasonFlags(org.bouncycastle.asn1.x509.ReasonFlags.keyCompromise);
        for (IssuingDistributionPoint scope : List.of(
                new IssuingDistributionPoint(null, false, false, null, false, true),
                new IssuingDistributionPoint(null, false, false, reasons, false, false))) {
            byte[] partial = list(
                    builder -> add(builder, Extension.issuingDistributionPoint, scope),
                    state.authorityKey(),
                    Instant.parse(MAY));
            assertThat(judge(with(partial), state.signer(), NOW).revocation()).isEqualTo(Outcome.UNDETERMINED);
        }
        byte[] all = list(
                builder -> add(
                        builder,
                        Extension.issuingDistributionPoint,
                        new IssuingDistributionPoint(null, false, false, null, false, false)),
                state.authorityKey(),
                Instant.parse(MAY));
        assertThat(judge(with(all), state.signer(), NOW).revocation()).isEqualTo(Outcome.SUCCESSFUL);
    }
}
