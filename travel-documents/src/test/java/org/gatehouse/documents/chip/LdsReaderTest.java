package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.chip.Bytes.hex;
import static org.gatehouse.documents.chip.Bytes.number;
import static org.gatehouse.documents.chip.Bytes.oid;
import static org.gatehouse.documents.chip.Bytes.text;
import static org.gatehouse.documents.chip.Bytes.tlv;

import java.time.LocalDate;
import java.util.List;
import org.gatehouse.documents.PartialDate;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.junit.jupiter.api.Test;

/** Single files of a chip. */
class LdsReaderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static <T> T content(FileReading<T> reading) {
        assertThat(reading.found()).as(reading.toString()).isPresent();
        return reading.found().orElseThrow();
    }

    private static FileReading.Malformed<?> fault(FileReading<?> reading) {
        assertThat(reading).isInstanceOf(FileReading.Malformed.class);
        assertThat(reading.found()).isEmpty();
        return (FileReading.Malformed<?>) reading;
    }

    @Test
    void ef_com_lists_versions_and_data_groups_part_10_section_4_6_1() {
        CommonFile com = content(LdsReader.com(hex("60175f0104303130375f36063034303030305c05617563766e")));
        assertThat(com).isEqualTo(new CommonFile("0107", "040000", List.of(1, 2, 3, 4, 14)));
        CommonFile all = content(
                LdsReader.com(tlv(0x60, tlv(0x5C, hex("6175637665666768696A6B6C6D6E6F7061")), tlv(0x5F7F, hex("00")))));
        assertThat(all.dataGroups()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(all.ldsVersion()).isEmpty();
        assertThat(fault(LdsReader.com(tlv(0x60, tlv(0x5C, hex("61FF"))))).offset())
                .isEqualTo(5);
        assertThat(fault(LdsReader.com(tlv(0x61, tlv(0x5C)))).what())
                .contains("60")
                .contains("61");
    }

    @Test
    void ef_sod_shows_its_hashes_without_judgement_part_10_section_4_6_2() {
        TestState state = TestState.of("UT", KeyKind.P256, 1);
        TestChip chip = TestChip.of(state).versionOne();
        SecurityObject object = content(LdsReader.sod(chip.sod()));
        assertThat(object.contentType()).isEqualTo("2.23.136.1.1.1");
        assertThat(object.digestAlgorithm()).isEqualTo("2.16.840.1.101.3.4.2.1");
        assertThat(object.hashes()).containsOnlyKeys(1, 2);
        assertThat(object.version()).contains(new SecurityObject.Version("0108", "040000"));
        assertThat(object.certificates()).hasSize(1);
        assertThat(object.signers()).isEqualTo(1);
        assertThat(content(LdsReader.sod(TestChip.of(state).sod())).version()).isEmpty();
    }

    @Test
    void the_list_of_hashes_has_each_data_group_from_1_to_16_once() throws MalformedFile {
        byte[] algorithm = tlv(0x30, oid("2.16.840.1.101.3.4.2.1"));
        byte[] one = tlv(0x30, number(1), tlv(4, new byte[32]));
        byte[] sixteen = tlv(0x30, number(16), tlv(4, new byte[32]));
        assertThat(HashList.read(tlv(0x30, number(0), algorithm, tlv(0x30, one, sixteen)))
                        .hashes())
                .containsOnlyKeys(1, 16);
        for (byte[] wrong : List.of(
                tlv(0x30, number(0), algorithm, tlv(0x30, one, one)),
                tlv(0x30, number(0), algorithm, tlv(0x30, tlv(0x30, number(0), tlv(4)))),
                tlv(0x30, number(0), algorithm, tlv(0x30, tlv(0x30, number(17), tlv(4)))),
                tlv(0x30, number(0), algorithm, tlv(0x30, tlv(0x30, number(-1), tlv(4)))),
                tlv(0x30, number(2), algorithm, tlv(0x30, one)))) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> HashList.read(wrong))
                    .isInstanceOf(MalformedFile.class);
        }
    }

    @Test
    void dg1_of_each_size_part_10_section_4_7_1() {
        ChipZone passport = content(LdsReader.zone(TestChip.dg1(TestChip.ZONE), DAY));
        assertThat(passport.reading().number()).isEqualTo("L898902C3");
        assertThat(passport.text()).hasSize(88);
        String card = "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        assertThat(content(LdsReader.zone(TestChip.dg1(card), DAY)).reading().number())
                .isEqualTo("D23145890");
        String td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6";
        assertThat(content(LdsReader.zone(TestChip.dg1(td2), DAY)).reading().number())
                .isEqualTo("D23145890");
        assertThat(fault(LdsReader.zone(TestChip.dg1(td2 + "<"), DAY)).what()).contains("88, 90 or 72");
        fault(LdsReader.zone(tlv(0x61, text(0x5F1E, td2)), DAY));
    }

    @Test
    void dg2_in_the_envelope_of_19794() {
        byte[] image = TestChip.jpeg(300);
        assertThat(content(LdsReader.faces(TestChip.dg2(image))))
                .singleElement()
                .satisfies(face -> {
                    assertThat(face.envelope()).isEqualTo(FaceImage.Envelope.ISO_19794_5);
                    assertThat(face.format()).isEqualTo(FaceImage.Format.JPEG);
                    assertThat(face.width()).isEqualTo(413);
                    assertThat(face.height()).isEqualTo(531);
                    assertThat(face.image()).isEqualTo(image);
                });
    }

    @Test
    void dg2_in_the_envelope_of_39794() {
        byte[] image = Bytes.join(hex("FF4FFF51"), new byte[100]);
        byte[] representation = tlv(0x30, tlv(0x80, hex("01")), tlv(0xA1, tlv(0xA0, tlv(0x80, image), tlv(0xA1))));
        byte[] block = tlv(0x65, tlv(0xA0, tlv(0x80, hex("03"))), tlv(0xA1, representation));
        byte[] file = tlv(0x75, tlv(0x7F61, number(1), tlv(0x7F60, tlv(0xA1), tlv(0x7F2E, block))));
        assertThat(content(LdsReader.faces(file))).singleElement().satisfies(face -> {
            assertThat(face.envelope()).isEqualTo(FaceImage.Envelope.ISO_39794_5);
            assertThat(face.format()).isEqualTo(FaceImage.Format.JPEG_2000_CODE_STREAM);
            assertThat(face.image()).isEqualTo(image);
            assertThat(face.width()).isZero();
        });
        byte[] empty = tlv(0x75, tlv(0x7F61, number(1), tlv(0x7F60, tlv(0x7F2E, tlv(0x65)))));
        assertThat(fault(LdsReader.faces(empty)).what()).contains("image");
    }

    @Test
    void dg2_knows_an_image_by_its_first_bytes() {
        assertThat(FaceImages.format(hex("FFD8FFE0"), 0, 4)).isEqualTo(FaceImage.Format.JPEG);
        assertThat(FaceImages.format(hex("0000000C6A502020"), 0, 8)).isEqualTo(FaceImage.Format.JPEG_2000);
        assertThat(FaceImages.format(hex("FF4FFF51"), 0, 4)).isEqualTo(FaceImage.Format.JPEG_2000_CODE_STREAM);
        assertThat(FaceImages.format(hex("FFD8FFE0"), 0, 2)).isEqualTo(FaceImage.Format.UNKNOWN);
        assertThat(FaceImages.format(hex("89504E47"), 0, 4)).isEqualTo(FaceImage.Format.UNKNOWN);
    }

    @Test
    void dg2_that_promises_more_than_it_holds() {
        byte[] file = TestChip.dg2(TestChip.jpeg(300));
        int face = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("FAC");
        for (int at : new int[] {face + 13, face + 14, face + 16, face + 18}) {
            byte[] other = file.clone();
            other[at] = 0x7F;
            fault(LdsReader.faces(other));
        }
        byte[] none = file.clone();
        none[face + 13] = 0;
        assertThat(content(LdsReader.faces(none))).isEmpty();
        fault(LdsReader.faces(tlv(0x75, tlv(0x7F61, number(17)))));
        fault(LdsReader.faces(tlv(0x75, tlv(0x7F61, number(1)))));
        fault(LdsReader.faces(tlv(0x75, tlv(0x7F61, number(1), tlv(0x7F60, tlv(0x5F2E, hex("4641430030313000")))))));
    }

    @Test
    void dg11_tells_more_of_the_bearer_part_10_section_4_7_11() {
        PersonalDetails details = content(LdsReader.personalDetails(tlv(
                0x6B,
                tlv(0x5C, hex("5F0E5F2B")),
                text(0x5F0E, "ÉRIKSSON<<ANNA"),
                tlv(0xA0, number(2), text(0x5F0F, "SMITH<<ANN"), text(0x5F0F, "A<<B")),
                text(0x5F10, "123"),
                tlv(0x5F2B, hex("19740812")),
                text(0x5F11, "STOCKHOLM<SWEDEN<"),
                text(0x5F42, "STREET 1<TOWN"),
                text(0x5F12, "+461"),
                text(0x5F13, "PILOT"),
                text(0x5F14, "DR"),
                text(0x5F15, "NONE"),
                tlv(0x5F16, hex("FFD8")),
                text(0x5F17, "A1<B2"),
                text(0x5F18, "MOTHER"))));
        assertThat(details.fullName()).isEqualTo("ÉRIKSSON<<ANNA");
        assertThat(details.otherNames()).containsExactly("SMITH<<ANN", "A<<B");
        assertThat(details.personalNumber()).isEqualTo("123");
        assertThat(details.birth()).isEqualTo(PartialDate.parse("1974-08-12"));
        assertThat(details.placeOfBirth()).containsExactly("STOCKHOLM", "SWEDEN");
        assertThat(details.address()).containsExactly("STREET 1", "TOWN");
        assertThat(details.telephone()).isEqualTo("+461");
        assertThat(details.profession()).isEqualTo("PILOT");
        assertThat(details.title()).isEqualTo("DR");
        assertThat(details.summary()).isEqualTo("NONE");
        assertThat(details.citizenshipImage())
                .hasValueSatisfying(image -> assertThat(image).isEqualTo(hex("FFD8")));
        assertThat(details.otherDocuments()).containsExactly("A1", "B2");
        assertThat(details.custody()).isEqualTo("MOTHER");
        PersonalDetails empty = content(LdsReader.personalDetails(hex("6B00")));
        assertThat(empty.fullName()).isEmpty();
        assertThat(empty.birth()).isEqualTo(PartialDate.unknown());
        assertThat(empty.citizenshipImage()).isEmpty();
    }

    @Test
    void dates_of_details_may_be_known_in_part() {
        assertThat(born("19740812")).isEqualTo("1974-08-12");
        assertThat(born("19740800")).isEqualTo("1974-08");
        assertThat(born("19740000")).isEqualTo("1974");
        assertThat(born("00000000")).isEmpty();
        assertThat(born("19740231")).isEmpty();
        assertThat(born("1974")).isEmpty();
        assertThat(born("1974XX12")).isEmpty();
    }

    private static String born(String date) {
        return content(LdsReader.personalDetails(tlv(0x6B, text(0x5F2B, date))))
                .birth()
                .iso();
    }

    @Test
    void dg12_tells_more_of_the_document_part_10_section_4_7_12() {
        DocumentDetails details = content(LdsReader.documentDetails(tlv(
                0x6C,
                text(0x5F19, "UTOPIA"),
                text(0x5F26, "20250102"),
                tlv(0xA0, number(1), text(0x5F1A, "CHILD<<A")),
                text(0x5F1B, "NONE"),
                text(0x5F1C, "EXIT"),
                tlv(0x5F1D, hex("01")),
                tlv(0x5F1E, hex("02")),
                tlv(0x5F55, hex("20250102123059")),
                text(0x5F56, "7"))));
        assertThat(details.authority()).isEqualTo("UTOPIA");
        assertThat(details.issued()).isEqualTo(PartialDate.parse("2025-01-02"));
        assertThat(details.otherPersons()).containsExactly("CHILD<<A");
        assertThat(details.endorsements()).isEqualTo("NONE");
        assertThat(details.taxOrExit()).isEqualTo("EXIT");
        assertThat(details.personalized()).isEqualTo("20250102123059");
        assertThat(details.personalizationSystem()).isEqualTo("7");
        assertThat(details.front()).isPresent();
        assertThat(details.rear()).isPresent();
        String typed = content(LdsReader.documentDetails(tlv(0x6C, text(0x5F55, "20250102123059"))))
                .personalized();
        assertThat(typed).isEqualTo("20250102123059");
    }

    @Test
    void dg14_and_ef_card_access_name_protocols_part_11_section_9_2() {
        byte[] pace = tlv(0x30, oid("0.4.0.127.0.7.2.2.4.2.4"), number(2));
        byte[][] infos = {
            pace,
            tlv(0x30, oid("0.4.0.127.0.7.2.2.1.2"), tlv(0x30)),
            tlv(0x30, oid("0.4.0.127.0.7.2.2.2"), number(1)),
            tlv(0x30, oid("0.4.0.127.0.7.2.2.3.2.4"), number(1)),
            tlv(0x30, oid("2.23.136.1.1.5"), number(1)),
            tlv(0x30, oid("0.4.0.127.0.7.2.2.9"), number(1)),
            tlv(0x30, oid("1.2.3"), number(1))
        };
        List<SecurityInfo> read = content(LdsReader.securityInfos(tlv(0x6E, tlv(0x31, infos))));
        assertThat(read)
                .extracting(SecurityInfo::kind)
                .containsExactly(
                        SecurityInfo.Kind.PACE,
                        SecurityInfo.Kind.CHIP_AUTHENTICATION_KEY,
                        SecurityInfo.Kind.TERMINAL_AUTHENTICATION,
                        SecurityInfo.Kind.CHIP_AUTHENTICATION,
                        SecurityInfo.Kind.ACTIVE_AUTHENTICATION,
                        SecurityInfo.Kind.OTHER,
                        SecurityInfo.Kind.OTHER);
        assertThat(read.getFirst().encoded()).isEqualTo(pace);
        assertThat(read.getFirst().protocol()).isEqualTo("0.4.0.127.0.7.2.2.4.2.4");
        assertThat(content(LdsReader.cardAccess(tlv(0x31, pace)))).hasSize(1);
        fault(LdsReader.cardAccess(tlv(0x30, pace)));
        fault(LdsReader.securityInfos(tlv(0x6E, tlv(0x31, number(1)))));
        fault(LdsReader.securityInfos(tlv(0x6E, tlv(0x31, tlv(0x30, tlv(6, new byte[65]))))));
        fault(LdsReader.securityInfos(tlv(0x6E, tlv(0x31, tlv(0x30, tlv(6))))));
    }

    @Test
    void dg15_holds_a_key_part_10_section_4_7_15() {
        byte[] key = TestState.of("UT", KeyKind.P256, 1)
                .signerKey()
                .pair()
                .getPublic()
                .getEncoded();
        assertThat(content(LdsReader.authenticationKey(tlv(0x6F, key)))).isEqualTo(key);
        fault(LdsReader.authenticationKey(tlv(0x6F, tlv(4))));
    }
}
