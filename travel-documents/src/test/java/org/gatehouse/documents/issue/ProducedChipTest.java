package org.gatehouse.documents.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.authority.KeyAlgorithm;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.GroupIntegrity;
import org.gatehouse.documents.chip.PassiveAuthentication;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.jmrtd.lds.ActiveAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationInfo;
import org.jmrtd.lds.ChipAuthenticationPublicKeyInfo;
import org.jmrtd.lds.SODFile;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG11File;
import org.jmrtd.lds.icao.DG12File;
import org.jmrtd.lds.icao.DG14File;
import org.jmrtd.lds.icao.DG15File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceImageInfo;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this room produces, read by the parsers of another library. */
class ProducedChipTest {

    private static final BouncyCastleProvider CASTLE = new BouncyCastleProvider();

    static Stream<Arguments> algorithms() {
        return Stream.of(
                        new KeyAlgorithm[] {KeyAlgorithm.P384, KeyAlgorithm.P256},
                        new KeyAlgorithm[] {KeyAlgorithm.P384, KeyAlgorithm.P384},
                        new KeyAlgorithm[] {KeyAlgorithm.P521, KeyAlgorithm.P521},
                        new KeyAlgorithm[] {KeyAlgorithm.BRAINPOOL_P384, KeyAlgorithm.BRAINPOOL_P256},
                        new KeyAlgorithm[] {KeyAlgorithm.BRAINPOOL_P384, KeyAlgorithm.BRAINPOOL_P384},
                        new KeyAlgorithm[] {KeyAlgorithm.RSA_2048, KeyAlgorithm.RSA_2048},
                        new KeyAlgorithm[] {KeyAlgorithm.RSA_2048_PSS, KeyAlgorithm.RSA_2048_PSS})
                .map(pair -> Arguments.of(pair[0], pair[1]));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void a_chip_is_the_same_to_another_library_under_every_algorithm_9303_10_section_4_6(
            KeyAlgorithm authority, KeyAlgorithm documents) throws Exception {
        var utopia = new Utopia(authority, documents);
        for (LdsVersion version : LdsVersion.values()) {
            compare(utopia, documents, version);
        }
    }

    private static void compare(Utopia utopia, KeyAlgorithm documents, LdsVersion version) throws Exception {
        Personalisation made =
                Utopia.issued(utopia.personaliser(version).personalise(Utopia.passport(), Utopia.NOW));

        var sod = new SODFile(new ByteArrayInputStream(made.sod()));
        String digest = documents.scheme().digestName();
        assertThat(sod.getDigestAlgorithm()).isEqualTo(digest);
        assertThat(sod.getSignerInfoDigestAlgorithm()).isEqualTo(digest);
        assertThat(sod.getDataGroupHashes()).containsOnlyKeys(1, 2, 11, 12, 14, 15);
        for (var group : made.dataGroups().entrySet()) {
            assertThat(sod.getDataGroupHashes().get(group.getKey()))
                    .isEqualTo(MessageDigest.getInstance(digest).digest(group.getValue()));
        }
        assertThat(sod.getLDSVersion()).isEqualTo(version == LdsVersion.V1_8 ? "0108" : null);
        assertThat(sod.getDocSigningCertificate().getEncoded())
                .isEqualTo(utopia.signer().certificate().getEncoded());
        sod.getDocSigningCertificate()
                .verify(
                        new JcaX509CertificateConverter()
                                .setProvider(CASTLE)
                                .getCertificate(utopia.state().root())
                                .getPublicKey(),
                        CASTLE);
        assertThat(signerOf(made).verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(CASTLE)
                        .build(utopia.signer().certificate())))
                .isTrue();

        var files = new ChipFiles(made.sod(), made.dataGroups(), Optional.of(made.com()), Optional.empty());
        ChipReport border = new PassiveAuthentication(utopia.trust(), SignatureVerifier.plain())
                .verify(files, Utopia.NOW.plusSeconds(86_400));
        assertThat(border.trust()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(border.steps()).noneMatch(step -> step.outcome() == Outcome.FAILED);
        assertThat(border.dataGroups().values()).hasSize(6).containsOnly(GroupIntegrity.IDENTICAL);

        var com = new COMFile(new ByteArrayInputStream(made.com()));
        assertThat(com.getTagList()).containsExactly(0x61, 0x75, 0x6B, 0x6C, 0x6E, 0x6F);
        assertThat(com.getLDSVersion()).isEqualTo(version == LdsVersion.V1_8 ? "1.8" : "1.7");
        assertThat(com.getUnicodeVersion()).isEqualTo("4.0.0");
    }

    @Test
    void the_signed_attributes_are_type_digest_and_time_and_no_others_9303_10_section_4_6_2() throws Exception {
        Personalisation made =
                Utopia.issued(Utopia.ELLIPTIC.personaliser().personalise(Utopia.passport(), Utopia.NOW));

        var attributes = signerOf(made).getSignedAttributes();
        assertThat(attributes.size()).isEqualTo(3);
        assertThat(attributes.get(CMSAttributes.contentType)).isNotNull();
        assertThat(attributes.get(CMSAttributes.messageDigest)).isNotNull();
        var time = org.bouncycastle.asn1.cms.Time.getInstance(
                attributes.get(CMSAttributes.signingTime).getAttributeValues()[0]);
        assertThat(time.getDate().toInstant()).isEqualTo(Utopia.NOW);
    }

    @Test
    void data_group_1_holds_the_printed_lines_9303_10_section_4_7_1() throws Exception {
        Personalisation made =
                Utopia.issued(Utopia.ELLIPTIC.personaliser().personalise(Utopia.passport(), Utopia.NOW));

        var info = new DG1File(new ByteArrayInputStream(made.dataGroups().get(1))).getMRZInfo();
        assertThat(info.toString().replace("\n", "")).isEqualTo(String.join("", made.zone()));
        assertThat(info.getDocumentNumber()).isEqualTo("QX0000017");
        assertThat(MrzReader.read(String.join("\n", made.zone()), Utopia.TODAY).sound()).isTrue();
    }

    @Test
    void data_group_2_holds_the_portrait_untouched_9303_10_section_4_7_2() throws Exception {
        IdentityRecord passport = Utopia.passport();
        Personalisation made =
                Utopia.issued(Utopia.ELLIPTIC.personaliser().personalise(passport, Utopia.NOW));

        var faces = new DG2File(new ByteArrayInputStream(made.dataGroups().get(2))).getSubRecords();
        assertThat(faces).hasSize(1);
        List<FaceImageInfo> images = ((FaceInfo) faces.getFirst()).getFaceImageInfos();
        assertThat(images).hasSize(1);
        FaceImageInfo face = images.getFirst();
        assertThat(face.getWidth()).isEqualTo(413);
        assertThat(face.getHeight()).isEqualTo(531);
        assertThat(face.getMimeType()).isEqualTo("image/jpeg");
        assertThat(face.getGender().name()).isEqualTo("FEMALE");
        assertThat(face.getFaceImageType()).isEqualTo(FaceImageInfo.FACE_IMAGE_TYPE_FULL_FRONTAL);
        assertThat(face.getImageInputStream().readAllBytes()).isEqualTo(passport.portrait());
    }

    @Test
    void data_group_11_holds_every_personal_detail_9303_10_section_4_7_11() throws Exception {
        var bearer = new BearerDetails(
                Optional.of(new NativeName("Ωμέγα", "Άννα Μαρία")),
                List.of(new NativeName("Άλφα", "Άννα"), new NativeName("Βήτα", "")),
                "1990041712345",
                Optional.of(LocalDate.of(1990, 4, 17)),
                List.of("Amaurot", "Utopia"),
                List.of("Anyder Bank 3", "Amaurot"),
                "+999 12345",
                "Cartographer",
                "Dr",
                List.of("QX0000018", "QX0000019"),
                "none");
        Personalisation made = Utopia.issued(Utopia.ELLIPTIC
                .personaliser()
                .personalise(detailed(Optional.of(bearer), Optional.empty()), Utopia.NOW));

        var details = new DG11File(new ByteArrayInputStream(made.dataGroups().get(11)));
        assertThat(details.getNameOfHolder()).isEqualTo("Ωμέγα<<Άννα<Μαρία");
        assertThat(details.getOtherNames()).containsExactly("Άλφα<<Άννα", "Βήτα");
        assertThat(details.getPersonalNumber()).isEqualTo("1990041712345");
        assertThat(details.getFullDateOfBirth()).isEqualTo("19900417");
        assertThat(details.getPlaceOfBirth()).containsExactly("Amaurot", "Utopia");
        assertThat(details.getPermanentAddress()).containsExactly("Anyder Bank 3", "Amaurot");
        assertThat(details.getTelephone()).isEqualTo("+999 12345");
        assertThat(details.getProfession()).isEqualTo("Cartographer");
        assertThat(details.getTitle()).isEqualTo("Dr");
        assertThat(details.getOtherValidTDNumbers()).containsExactly("QX0000018", "QX0000019");
        assertThat(details.getCustodyInformation()).isEqualTo("none");
        assertThat(made.dataGroups()).doesNotContainKey(12);
    }

    @Test
    void data_group_12_holds_every_detail_of_the_issue_9303_10_section_4_7_12() throws Exception {
        var issue = new IssueDetails(
                "Passport Office of Utopia",
                Optional.of(Utopia.TODAY),
                List.of(new NativeName("Specimen", "Tomás")),
                "none",
                "exit by sea only",
                Optional.of(LocalDateTime.of(2026, 3, 1, 9, 30, 7)),
                "M-17");
        Personalisation made = Utopia.issued(Utopia.ELLIPTIC
                .personaliser()
                .personalise(detailed(Optional.empty(), Optional.of(issue)), Utopia.NOW));

        var details = new DG12File(new ByteArrayInputStream(made.dataGroups().get(12)));
        assertThat(details.getIssuingAuthority()).isEqualTo("Passport Office of Utopia");
        assertThat(details.getDateOfIssue()).isEqualTo("20260301");
        assertThat(details.getNamesOfOtherPersons()).containsExactly("Specimen<<Tomás");
        assertThat(details.getEndorsementsAndObservations()).isEqualTo("none");
        assertThat(details.getTaxOrExitRequirements()).isEqualTo("exit by sea only");
        assertThat(details.getDateAndTimeOfPersonalization()).isEqualTo("20260301093007");
        assertThat(details.getPersonalizationSystemSerialNumber()).isEqualTo("M-17");
        assertThat(made.dataGroups()).doesNotContainKey(11);
    }

    @Test
    void data_group_14_names_the_key_and_the_protocol_of_chip_authentication_9303_11_section_9_2() throws Exception {
        SubjectPublicKeyInfo key = Utopia.chipKey(KeyAlgorithm.BRAINPOOL_P256);
        var chipKey = new ChipKeys.ChipAuthenticationKey(key, ChipKeys.SecureMessaging.AES_256, OptionalInt.of(7));
        Personalisation made = keyed(new ChipKeys(Optional.of(chipKey), Optional.empty()));

        var infos = new DG14File(new ByteArrayInputStream(made.dataGroups().get(14))).getSecurityInfos();
        assertThat(infos).hasSize(2).anySatisfy(info -> assertThat(info)
                .isInstanceOfSatisfying(ChipAuthenticationInfo.class, protocol -> {
                    assertThat(protocol.getObjectIdentifier())
                            .isEqualTo(ChipAuthenticationInfo.ID_CA_ECDH_AES_CBC_CMAC_256);
                    assertThat(protocol.getKeyId()).isEqualTo(7);
                }));
        assertThat(infos).anySatisfy(info -> assertThat(info)
                .isInstanceOfSatisfying(ChipAuthenticationPublicKeyInfo.class, protocol -> {
                    assertThat(protocol.getKeyId()).isEqualTo(7);
                    assertThat(protocol.getSubjectPublicKey().getAlgorithm()).startsWith("EC");
                }));
        assertThat(made.dataGroups()).doesNotContainKey(15);
    }

    @Test
    void an_elliptic_key_of_active_authentication_says_its_digest_in_data_group_14_9303_11_section_6_1()
            throws Exception {
        SubjectPublicKeyInfo key = Utopia.chipKey(KeyAlgorithm.P384);
        Personalisation made = keyed(new ChipKeys(Optional.empty(), Optional.of(key)));

        var infos = new DG14File(new ByteArrayInputStream(made.dataGroups().get(14))).getSecurityInfos();
        assertThat(infos).singleElement().isInstanceOfSatisfying(
                ActiveAuthenticationInfo.class,
                info -> assertThat(info.getSignatureAlgorithmOID()).isEqualTo("0.4.0.127.0.7.1.1.4.1.4"));
        var publicKey = new DG15File(new ByteArrayInputStream(made.dataGroups().get(15))).getPublicKey();
        assertThat(publicKey.getAlgorithm()).startsWith("EC");
    }

    @Test
    void an_rsa_key_of_active_authentication_needs_no_data_group_14_9303_11_section_6_1() throws Exception {
        SubjectPublicKeyInfo key = Utopia.chipKey(KeyAlgorithm.RSA_2048);
        Personalisation made = keyed(new ChipKeys(Optional.empty(), Optional.of(key)));

        assertThat(made.dataGroups()).containsOnlyKeys(1, 2, 15);
        var publicKey = new DG15File(new ByteArrayInputStream(made.dataGroups().get(15))).getPublicKey();
        assertThat(publicKey.getEncoded()).isEqualTo(key.getEncoded());
    }

    @Test
    void files_are_named_as_chips_name_them() {
        Personalisation made =
                Utopia.issued(Utopia.ELLIPTIC.personaliser().personalise(Utopia.passport(), Utopia.NOW));

        assertThat(made.files().keySet())
                .containsExactly("EF_COM", "EF_SOD", "DG1", "DG2", "DG11", "DG12", "DG14", "DG15");
    }

    private static Personalisation keyed(ChipKeys keys) {
        IdentityRecord plain = Utopia.plain();
        var record = new IdentityRecord(plain.zone(), plain.portrait(), Optional.empty(), Optional.empty(), keys);
        return Utopia.issued(Utopia.ELLIPTIC.personaliser().personalise(record, Utopia.NOW));
    }

    private static IdentityRecord detailed(Optional<BearerDetails> bearer, Optional<IssueDetails> issue) {
        IdentityRecord plain = Utopia.plain();
        return new IdentityRecord(plain.zone(), plain.portrait(), bearer, issue, ChipKeys.NONE);
    }

    private static SignerInformation signerOf(Personalisation made) throws Exception {
        byte[] sod = made.sod();
        assertThat(sod[0]).isEqualTo((byte) 0x77);
        // A long form of two bytes: security objects have 256 bytes to 64 kB.
        assertThat(sod[1]).isEqualTo((byte) 0x82);
        var signed = new CMSSignedData(java.util.Arrays.copyOfRange(sod, 4, sod.length));
        return signed.getSignerInfos().iterator().next();
    }
}
