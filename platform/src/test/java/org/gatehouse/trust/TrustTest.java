package org.gatehouse.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.trust.Administrators.HE;
import static org.gatehouse.trust.Administrators.SUN;
import static org.gatehouse.trust.Administrators.by;
import static org.gatehouse.trust.Administrators.byRefresh;
import static org.gatehouse.trust.Administrators.sha256;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.access.AccessProblem;
import org.gatehouse.access.Role;
import org.gatehouse.documents.trust.ChainReport;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.trust.TrustImports.Disposition;
import org.gatehouse.trust.TrustImports.Line;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom the house believes, through its doors. */
@HouseTest
class TrustTest {

    private final TrustImports imports;
    private final Certificates certificates;
    private final Anchors anchors;
    private final SettableClock clock;
    private final JdbcTemplate jdbc;

    TrustTest(
            TrustImports imports, Certificates certificates, Anchors anchors, SettableClock clock, JdbcTemplate jdbc) {
        this.imports = imports;
        this.certificates = certificates;
        this.anchors = anchors;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    private IssuingState aState() {
        return new IssuingState("GB", "GBR", clock.instant());
    }

    private ChainReport judged(X509CertificateHolder signer) {
        anchors.follow();
        return anchors.current().store().judge(signer, clock.instant());
    }

    private Line only(TrustImports.Import made) {
        return imports.report(made.id()).lines().getFirst();
    }

    @Test
    void a_new_root_is_believed_only_when_a_second_officer_has_signed() {
        var state = aState();
        var made = imports.take(by(SUN, "csca.der", state.root()));
        assertThat(made.proposed()).isEqualTo(1);
        assertThat(judged(state.signer()).status()).isEqualTo(TrustStatus.UNDETERMINED);
        var chosen = List.of(sha256(state.root()));
        assertThatThrownBy(() -> certificates.sign(chosen, SUN)).isInstanceOf(TrustProblem.SecondOfficerNeeded.class);
        assertThat(judged(state.signer()).status()).isEqualTo(TrustStatus.UNDETERMINED);

        assertThat(certificates.sign(chosen, HE)).isEqualTo(1);

        assertThat(judged(state.signer()).status()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(certificates.get(sha256(state.root())).standing()).isInstanceOf(Standing.Trusted.class);
        assertThat(jdbc.queryForList(
                        "SELECT justification FROM audit.entry WHERE record = ?",
                        String.class,
                        "trust/certificate/" + sha256(state.root())))
                .anyMatch(why -> why.contains("TRUSTED"));
    }

    @Test
    void a_root_that_came_by_itself_wants_two_officers() {
        var state = aState();
        imports.take(byRefresh("https://pki.example/list", state.root()));
        var chosen = List.of(sha256(state.root()));
        assertThat(certificates.sign(chosen, SUN)).isZero();
        assertThatThrownBy(() -> certificates.sign(chosen, SUN)).isInstanceOf(TrustProblem.SecondOfficerNeeded.class);
        assertThat(certificates.sign(chosen, HE)).isEqualTo(1);
    }

    @Test
    void nobody_signs_without_the_permission() {
        var state = aState();
        imports.take(by(SUN, "csca.der", state.root()));
        assertThatThrownBy(() -> certificates.sign(List.of(sha256(state.root())), As.staffOf(Role.AUDITOR)))
                .isInstanceOf(AccessProblem.NotPermitted.class);
    }

    @Test
    void what_an_officer_withdraws_counts_no_more_at_once_and_comes_back_only_by_two() {
        var state = aState();
        Administrators.believe(state, imports, certificates, anchors);
        String root = sha256(state.root());
        assertThatThrownBy(() -> certificates.withdraw(root, " ", HE)).isInstanceOf(TrustProblem.WordsMissing.class);

        certificates.withdraw(root, "The key was stolen.", HE);

        assertThat(judged(state.signer()).status()).isNotEqualTo(TrustStatus.TRUSTED);
        certificates.proposeAgain(root, HE);
        assertThatThrownBy(() -> certificates.sign(List.of(root), HE))
                .isInstanceOf(TrustProblem.SecondOfficerNeeded.class);
        assertThat(judged(state.signer()).status()).isNotEqualTo(TrustStatus.TRUSTED);
        certificates.sign(List.of(root), SUN);
        assertThat(judged(state.signer()).status()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void a_link_of_a_believed_root_counts_at_once_and_brings_no_withdrawn_key_back() {
        var state = aState();
        Administrators.believe(state, imports, certificates, anchors);
        var later = state.signerOfNext();
        assertThat(judged(later).status()).isEqualTo(TrustStatus.UNDETERMINED);
        assertThat(only(imports.take(byRefresh("link.der", state.link()))).disposition())
                .isEqualTo(Disposition.TAKEN);
        assertThat(judged(later).status()).isEqualTo(TrustStatus.TRUSTED);

        imports.take(by(SUN, "next.der", state.next()));
        certificates.reject(List.of(sha256(state.next())), "Not the one that was announced.", HE);

        assertThat(judged(later).status()).isNotEqualTo(TrustStatus.TRUSTED);
        assertThat(judged(state.signer()).status()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void a_revocation_list_waits_for_its_authority_and_never_goes_back() {
        var state = aState();
        var second = imports.take(byRefresh("2.crl", state.revocationList(2, true)));
        assertThat(only(second).disposition()).isEqualTo(Disposition.WAITING);

        Administrators.believe(state, imports, certificates, anchors);

        assertThat(judged(state.signer()).revocation()).isEqualTo(Outcome.FAILED);
        var first = imports.take(byRefresh("1.crl", state.revocationList(1, false)));
        assertThat(only(first).disposition()).isEqualTo(Disposition.NOT_TAKEN);
        assertThat(judged(state.signer()).revocation()).isEqualTo(Outcome.FAILED);
        var third = imports.take(byRefresh("3.crl", state.revocationList(3, false)));
        assertThat(only(third).disposition()).isEqualTo(Disposition.TAKEN);
        assertThat(judged(state.signer()).revocation()).isEqualTo(Outcome.SUCCESSFUL);
    }

    @Test
    void a_master_list_proposes_each_root_and_says_who_vouches() {
        var publisher = aState();
        var other = aState();
        var made = imports.take(by(SUN, "list.ml", publisher.masterList(other)));
        assertThat(made.kind()).isEqualTo(TrustImports.FileKind.MASTER_LIST);
        assertThat(made.proposed()).isEqualTo(2);
        assertThat(made.remark()).contains("not trusted yet");
        var root = certificates.get(sha256(other.root()));
        assertThat(root.sources()).singleElement().asString().contains("GB");

        certificates.sign(List.of(sha256(publisher.root()), sha256(other.root())), HE);
        anchors.follow();
        assertThat(judged(other.signer()).status()).isEqualTo(TrustStatus.TRUSTED);
        var again = imports.take(by(SUN, "list2.ml", publisher.masterList(aState())));
        assertThat(again.remark()).contains("(signer trusted)");
        assertThat(again.known()).isEqualTo(1);
        assertThat(again.proposed()).isEqualTo(1);
    }

    @Test
    void a_master_list_that_was_changed_proposes_nothing() {
        var publisher = aState();
        byte[] list = publisher.masterList();
        list[list.length - 3] ^= 1;
        var made = imports.take(by(SUN, "changed.ml", list));
        assertThat(made.proposed()).isZero();
        assertThat(made.notTaken()).isEqualTo(1);
        assertThat(only(made).why()).isNotEmpty();
        assertThatThrownBy(() -> certificates.get(sha256(publisher.root())))
                .isInstanceOf(TrustProblem.NoSuchCertificate.class);
    }

    @Test
    void one_bad_entry_of_a_directory_stops_no_other() {
        var state = aState();
        var file = new ByteArrayOutputStream();
        file.writeBytes("dn: cn=broken,c=GB\nuserCertificate;binary:: AAAA\n\n".getBytes(UTF_8));
        file.writeBytes("dn: cn=worse,c=GB\nuserCertificate;binary:: ????\n\n".getBytes(UTF_8));
        file.writeBytes(state.directory());
        var made = imports.take(byRefresh("pkd.ldif", file.toByteArray()));
        assertThat(made.kind()).isEqualTo(TrustImports.FileKind.DIRECTORY);
        assertThat(made.taken()).isEqualTo(2);
        assertThat(made.notTaken()).isEqualTo(2);
    }

    @Test
    void the_same_file_of_the_same_source_is_looked_at_once() {
        var state = aState();
        var first = imports.take(byRefresh("same.der", state.root()));
        assertThat(imports.take(byRefresh("same.der", state.root()))).isEqualTo(first);
    }

    @Test
    void whatever_bytes_come_there_is_a_report() {
        var random = new java.util.Random(7);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[1 + random.nextInt(400)];
            random.nextBytes(noise);
            noise[0] = i % 2 == 0 ? 0x30 : noise[0];
            var made = imports.take(byRefresh("noise" + i, noise));
            assertThat(made.taken() + made.proposed()).isZero();
            assertThat(imports.report(made.id()).lines()).isNotEmpty();
        }
        assertThatThrownBy(() -> imports.take(byRefresh("nothing", new byte[0])))
                .isInstanceOf(TrustProblem.FileEmpty.class);
    }

    @Test
    void what_is_believed_is_the_same_object_until_something_changes() {
        anchors.follow();
        var before = anchors.current();
        anchors.follow();
        assertThat(anchors.current()).isSameAs(before);
        Administrators.believe(aState(), imports, certificates, anchors);
        assertThat(anchors.current().version()).isGreaterThan(before.version());
    }

    @Test
    void a_list_of_known_defects_replaces_the_one_before() {
        var state = aState();
        String line = sha256(encoded(state.signer())) + "\tVALIDITY_INCORRECT\n";
        var made = imports.take(new TrustImports.Delivery(
                "known.tsv", (line + "not a line\n").getBytes(UTF_8), SUN.reference(), Optional.of(SUN.id())));
        assertThat(made.taken()).isEqualTo(1);
        assertThat(made.notTaken()).isEqualTo(1);
        anchors.follow();
        assertThat(org.gatehouse.documents.trust.ReadCertificate.read(encoded(state.signer())))
                .isInstanceOfSatisfying(
                        org.gatehouse.documents.trust.CertificateReading.Readable.class,
                        read -> assertThat(anchors.current().defects().of(read.certificate()))
                                .hasSize(1));
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
