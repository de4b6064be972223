package org.gatehouse.documents.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.DocumentData;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.authority.DocumentSigner;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.authority.KeyUseLimits;
import org.gatehouse.documents.authority.KeyUses;
import org.gatehouse.documents.authority.SigningProblem;
import org.gatehouse.documents.authority.SigningScheme;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;

/** What must not become a document, and what is said of it. */
class RefusedRecordTest {

    private static final Personaliser OFFICE = Utopia.ELLIPTIC.personaliser();

    @Test
    void a_portrait_that_is_no_picture_is_refused() {
        assertThat(refusedPortrait("GIF89a not a face".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isInstanceOf(IssueProblem.PortraitUnreadable.class);
        assertThat(refusedPortrait(new byte[0])).isInstanceOf(IssueProblem.PortraitUnreadable.class);
    }

    @Test
    void a_portrait_that_was_cut_off_is_refused_wherever_the_cut_is() {
        byte[] whole = SpecimenPortrait.draw();
        for (int length = 0; length < whole.length; length += 97) {
            assertThat(refusedPortrait(Arrays.copyOf(whole, length)))
                    .isInstanceOf(IssueProblem.PortraitUnreadable.class);
        }
    }

    @Test
    void a_portrait_of_random_bytes_behind_a_right_beginning_never_throws() {
        var random = new Random(20_260_301);
        byte[][] beginnings = {
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            {0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 13, 10, (byte) 0x87, 10},
            {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51}
        };
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = new byte[12 + random.nextInt(60)];
            random.nextBytes(bytes);
            byte[] beginning = beginnings[round % beginnings.length];
            System.arraycopy(beginning, 0, bytes, 0, beginning.length);
            try {
                assertThat(Portrait.of(bytes).width()).isGreaterThanOrEqualTo(Portrait.WIDTH_MIN);
            } catch (Refusal refusal) {
                assertThat(refusal.problem()).isNotNull();
            }
        }
    }

    @Test
    void a_portrait_too_small_to_know_a_face_by_is_refused_with_its_size() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(120, 160, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);

        assertThat(refusedPortrait(bytes.toByteArray())).isEqualTo(new IssueProblem.PortraitTooSmall(120, 160));
    }

    @Test
    void a_portrait_too_large_for_a_chip_is_refused() {
        assertThat(refusedPortrait(new byte[Portrait.BYTES_MAX + 1]))
                .isEqualTo(new IssueProblem.PortraitTooLarge(Portrait.BYTES_MAX + 1));
    }

    @Test
    void a_jpeg_2000_portrait_is_known_by_its_boxes_and_as_a_bare_stream() {
        ByteBuffer boxes = ByteBuffer.allocate(64)
                .put(new byte[] {0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 13, 10, (byte) 0x87, 10})
                .putInt(20).put("ftypjp2 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(0)
                .put("jp2 ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(30).put("jp2h".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(22)
                .put("ihdr".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(531).putInt(413);
        ByteBuffer stream = ByteBuffer.allocate(64)
                .putInt(0xFF4FFF51).putShort((short) 47).putShort((short) 0)
                .putInt(423).putInt(551).putInt(10).putInt(20);

        Portrait boxed = Portrait.of(boxes.array());
        Portrait bare = Portrait.of(stream.array());
        assertThat(List.of(boxed.form(), bare.form())).containsOnly(Portrait.Form.JPEG_2000);
        assertThat(List.of(boxed.width(), bare.width())).containsOnly(413);
        assertThat(List.of(boxed.height(), bare.height())).containsOnly(531);
    }

    @Test
    void a_number_too_long_for_the_format_is_refused_before_the_key_is_used() {
        DocumentData zone = Utopia.plain().zone();
        var uses = KeyUses.inMemory();
        var office = new Personaliser(
                Utopia.ELLIPTIC.signer(), KeyUseLimits.DOC_9303, uses, Utopia.ELLIPTIC.trust(), LdsVersion.V1_8);
        var long16 = new DocumentData(
                zone.format(), "P", "UTO", "QX00000170000001", zone.birth(), zone.expiry(), zone.sex(), "UTO",
                zone.primaryName(), zone.secondaryName(), "");

        IssueProblem problem = Utopia.refused(office.personalise(Utopia.with(long16), Utopia.NOW));
        assertThat(problem).isInstanceOf(IssueProblem.ZoneNotWritable.class);
        Utopia.issued(office.personalise(Utopia.plain(), Utopia.NOW));
        assertThat(uses.next(KeyUseLimits.keySha256(Utopia.ELLIPTIC.signer().certificate()))).isEqualTo(2);
    }

    @Test
    void a_document_that_outlives_its_signers_certificate_is_refused_9303_12_section_4_1() {
        DocumentData zone = Utopia.plain().zone();
        LocalDate until = LocalDate.ofInstant(
                Utopia.ELLIPTIC.signer().certificate().getNotAfter().toInstant(), ZoneOffset.UTC);
        LocalDate expiry = until.plusDays(1);

        IssueProblem problem = Utopia.refused(OFFICE.personalise(Utopia.with(expiring(zone, expiry)), Utopia.NOW));
        assertThat(problem).isEqualTo(new IssueProblem.DocumentOutlivesCertificate(expiry, until));
        Utopia.issued(OFFICE.personalise(Utopia.with(expiring(zone, until)), Utopia.NOW));
    }

    @Test
    void a_key_that_was_used_up_signs_no_more_documents_9303_12_section_4_1() {
        var once = new KeyUseLimits(java.time.Period.ofMonths(3), 1);
        var office = new Personaliser(
                Utopia.ELLIPTIC.signer(), once, KeyUses.inMemory(), Utopia.ELLIPTIC.trust(), LdsVersion.V1_8);
        Utopia.issued(office.personalise(Utopia.plain(), Utopia.NOW));

        assertThat(Utopia.refused(office.personalise(Utopia.plain(), Utopia.NOW)))
                .isEqualTo(new IssueProblem.NotSigned(new SigningProblem.KeyUsedUp(1)));
    }

    @Test
    void a_document_of_another_state_or_type_than_the_signer_may_sign_is_not_released_9303_12_section_7_1_1() {
        DocumentData zone = Utopia.plain().zone();
        var foreign = new DocumentData(
                zone.format(), "P", "D", zone.number(), zone.birth(), zone.expiry(), zone.sex(), "D",
                zone.primaryName(), zone.secondaryName(), "");
        var visa = new DocumentData(
                MrzFormat.TD1, "AR", "UTO", zone.number(), zone.birth(), zone.expiry(), zone.sex(), "UTO",
                zone.primaryName(), zone.secondaryName(), "");

        assertThat(reasons(foreign)).containsExactly(Reason.ISSUER_STATE_MISMATCH);
        assertThat(reasons(visa)).containsExactly(Reason.DOCTYPE_NOT_ALLOWED);
    }

    private static List<Reason> reasons(DocumentData zone) {
        return switch (Utopia.refused(OFFICE.personalise(Utopia.with(zone), Utopia.NOW))) {
            case IssueProblem.SelfCheckFailed(var remarks) -> remarks.stream().map(Remark::reason).toList();
            case IssueProblem other -> throw new AssertionError(other.toString());
        };
    }

    @Test
    void a_chip_key_that_no_protocol_takes_is_refused() {
        var odd = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112")), new byte[32]);
        IdentityRecord plain = Utopia.plain();
        var chip = new ChipKeys.ChipAuthenticationKey(
                odd, ChipKeys.SecureMessaging.AES_128, java.util.OptionalInt.empty());
        for (ChipKeys keys : List.of(
                new ChipKeys(Optional.of(chip), Optional.empty()), new ChipKeys(Optional.empty(), Optional.of(odd)))) {
            var record = new IdentityRecord(plain.zone(), plain.portrait(), Optional.empty(), Optional.empty(), keys);
            assertThat(Utopia.refused(OFFICE.personalise(record, Utopia.NOW)))
                    .isInstanceOf(IssueProblem.ChipKeyUnfit.class);
        }
    }

    @Test
    void a_signer_whose_root_is_not_believed_releases_nothing() {
        var stranger = new Utopia(KeyAlgorithm.P256, KeyAlgorithm.P256);
        var office = new Personaliser(
                stranger.signer(), KeyUseLimits.DOC_9303, KeyUses.inMemory(), Utopia.ELLIPTIC.trust(), LdsVersion.V1_8);

        assertThat(Utopia.refused(office.personalise(Utopia.passport(), Utopia.NOW)))
                .isInstanceOf(IssueProblem.SelfCheckFailed.class);
    }

    @Test
    void a_revoked_signer_releases_nothing() throws Exception {
        Utopia utopia = Utopia.ELLIPTIC;
        byte[] crl = utopia.state().revoking(utopia.signer().certificate()).getEncoded();
        TrustStore trust = TrustStore.builder(Utopia.NOW)
                .anchor(utopia.state().root().getEncoded())
                .revocationList(crl)
                .build();
        var office =
                new Personaliser(utopia.signer(), KeyUseLimits.DOC_9303, KeyUses.inMemory(), trust, LdsVersion.V1_8);

        assertThat(Utopia.refused(office.personalise(Utopia.passport(), Utopia.NOW)))
                .isInstanceOfSatisfying(IssueProblem.SelfCheckFailed.class, failed -> assertThat(failed.remarks())
                        .anyMatch(remark -> remark.reason() == Reason.DSC_REVOKED));
    }

    @Test
    void a_keeper_that_signs_something_else_is_found_out_before_release() {
        DocumentSigner honest = Utopia.ELLIPTIC.signer();
        DocumentSigner broken = keeper(honest, message -> honest.sign(new byte[] {1, 2, 3}));

        assertThat(Utopia.refused(office(broken).personalise(Utopia.passport(), Utopia.NOW)))
                .isInstanceOfSatisfying(IssueProblem.SelfCheckFailed.class, failed -> assertThat(failed.remarks())
                        .anyMatch(remark -> remark.reason() == Reason.SIGNATURE_INVALID));
    }

    @Test
    void a_keeper_that_is_away_is_a_problem_and_no_exception() {
        DocumentSigner away = keeper(Utopia.ELLIPTIC.signer(), message -> {
            throw new GeneralSecurityException("the token was pulled out");
        });

        assertThat(Utopia.refused(office(away).personalise(Utopia.passport(), Utopia.NOW)))
                .isEqualTo(new IssueProblem.NotSigned(new SigningProblem.SigningFailed("the token was pulled out")));
    }

    @Test
    void a_text_that_would_break_its_field_cannot_be_recorded() {
        assertThatThrownBy(() -> new NativeName("A<B", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NativeName("", "B")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IssueDetails.issuedBy("Office\u0000", Utopia.TODAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IssueDetails.issuedBy("x".repeat(501), Utopia.TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private interface Signing {
        byte[] sign(byte[] message) throws GeneralSecurityException;
    }

    private static DocumentSigner keeper(DocumentSigner other, Signing signing) {
        return new DocumentSigner() {
            @Override
            public X509CertificateHolder certificate() {
                return other.certificate();
            }

            @Override
            public SigningScheme scheme() {
                return other.scheme();
            }

            @Override
            public byte[] sign(byte[] message) throws GeneralSecurityException {
                return signing.sign(message);
            }
        };
    }

    private static Personaliser office(DocumentSigner signer) {
        return new Personaliser(
                signer, KeyUseLimits.DOC_9303, KeyUses.inMemory(), Utopia.ELLIPTIC.trust(), LdsVersion.V1_8);
    }

    private static DocumentData expiring(DocumentData zone, LocalDate expiry) {
        return new DocumentData(
                zone.format(), zone.documentCode(), zone.issuer(), zone.number(), zone.birth(), Optional.of(expiry),
                zone.sex(), zone.nationality(), zone.primaryName(), zone.secondaryName(), zone.optionalData());
    }

    private static IssueProblem refusedPortrait(byte[] portrait) {
        return Utopia.refused(OFFICE.personalise(Utopia.with(portrait), Utopia.NOW));
    }
}
