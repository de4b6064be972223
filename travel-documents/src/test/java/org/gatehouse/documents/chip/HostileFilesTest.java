package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.gatehouse.documents.chip.Bytes.hex;
import static org.gatehouse.documents.chip.Bytes.tlv;
import static org.gatehouse.documents.pki.TestState.NOW;
import static org.gatehouse.documents.pki.TestState.der;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.gatehouse.documents.pki.KeyKind;
import org.gatehouse.documents.pki.TestState;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;

/** Whatever a chip sends, the answer is a report: no exception, no hang, and never genuine. */
class HostileFilesTest {

    private final TestState state = TestState.of("UT", KeyKind.P256, 1);
    private final TrustStore trust = TrustStore.builder(NOW)
            .anchor(der(state.authority()))
            .revocationList(state.revocationList())
            .build();
    private final PassiveAuthentication passive = new PassiveAuthentication(trust, SignatureVerifier.plain());

    private ChipReport verify(byte[] sod, Map<Integer, byte[]> groups) {
        return passive.verify(ChipFiles.of(sod, groups), NOW);
    }

    static void readAll(byte[] file) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        for (FileReading<?> reading : List.of(
                LdsReader.com(file),
                LdsReader.sod(file),
                LdsReader.zone(file, day),
                LdsReader.faces(file),
                LdsReader.personalDetails(file),
                LdsReader.documentDetails(file),
                LdsReader.securityInfos(file),
                LdsReader.authenticationKey(file),
                LdsReader.cardAccess(file))) {
            assertThat(reading).isNotNull();
        }
    }

    @Test
    void a_security_object_cut_off_at_any_byte_is_not_genuine() {
        var files = TestChip.of(state).files();
        for (int count = 0; count < files.sod().length; count++) {
            ChipReport report = verify(Bytes.first(files.sod(), count), files.dataGroups());
            assertThat(report.outcome()).as("first %s bytes", count).isEqualTo(Outcome.FAILED);
            assertThat(report.step(Step.SECURITY_OBJECT).outcome()).isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void a_security_object_of_indefinite_lengths_cut_off_at_any_byte_is_not_genuine() {
        var files = TestChip.of(state).indefinite().files();
        for (int count = 0; count < files.sod().length; count++) {
            assertThat(verify(Bytes.first(files.sod(), count), files.dataGroups())
                            .outcome())
                    .isEqualTo(Outcome.FAILED);
        }
    }

    @Test
    void no_byte_of_a_security_object_can_be_turned_into_another_genuine_document() {
        var files = TestChip.of(state).files();
        Random random = new Random(11);
        byte[] content = TestChip.of(state).content();
        for (int at = 0; at < files.sod().length; at++) {
            byte[] other = files.sod().clone();
            other[at] ^= (byte) (1 << random.nextInt(8));
            ChipReport report = verify(other, files.dataGroups());
            if (report.outcome() == Outcome.SUCCESSFUL) {
                // What nobody signs may change: versions, outer algorithms, and what only helps to find the signer.
                assertThat(LdsReader.sod(other).found().orElseThrow().hashes().get(1))
                        .isEqualTo(LdsReader.sod(files.sod())
                                .found()
                                .orElseThrow()
                                .hashes()
                                .get(1));
                assertThat(new String(other, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .contains(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void every_file_cut_off_at_any_byte_gives_an_answer() {
        List<byte[]> files = new ArrayList<>(
                List.of(TestChip.of(state).sod(), TestChip.dg1(TestChip.ZONE), TestChip.dg2(TestChip.jpeg(40))));
        files.add(tlv(0x6B, Bytes.text(0x5F0E, "A<<B"), tlv(0xA0, Bytes.number(1), Bytes.text(0x5F0F, "C"))));
        files.add(PassiveAuthenticationTest.dg14(tlv(0x30, Bytes.oid("0.4.0.127.0.7.2.2.4.2.4"), Bytes.number(2))));
        for (byte[] file : files) {
            for (int count = 0; count <= file.length; count++) {
                byte[] cut = Bytes.first(file, count);
                assertThatCode(() -> readAll(cut)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void a_chip_of_random_bytes_gives_a_report() {
        Random random = new Random(7);
        byte[] sound = TestChip.of(state).sod();
        for (int round = 0; round < 3_000; round++) {
            byte[] sod = sound.clone();
            for (int i = random.nextInt(6); i >= 0; i--) {
                sod[random.nextInt(sod.length)] = (byte) random.nextInt(256);
            }
            Map<Integer, byte[]> groups = new TreeMap<>();
            for (int i = 0; i < 4; i++) {
                byte[] noise = new byte[random.nextInt(40)];
                random.nextBytes(noise);
                groups.put(random.nextInt(-2, 19), noise);
            }
            var files = new ChipFiles(sod, new TreeMap<>(groups), Optional.of(sod), Optional.of(sod));
            ChipReport report = passive.verify(files, NOW);
            assertThat(report.outcome()).isNotEqualTo(Outcome.SUCCESSFUL);
            assertThat(report.steps()).hasSize(15);
        }
    }

    @Test
    void huge_lengths_and_nested_bombs_end_at_once() {
        List<byte[]> bombs = new ArrayList<>();
        bombs.add(hex("7784FFFFFFFF"));
        bombs.add(hex("77847FFFFFFF30847FFFFFF0"));
        bombs.add(hex("7788FFFFFFFFFFFFFFFF"));
        bombs.add(nest(0x77, 100_000, hex("3080")));
        bombs.add(nest(0x77, 60_000, hex("308200FF")));
        bombs.add(nest(0x60, 100_000, hex("3080")));
        bombs.add(nest(0x75, 100_000, hex("7F6180")));
        bombs.add(tlv(0x6E, tlv(0x31, nested(4_000))));
        bombs.add(tlv(0x75, tlv(0x7F61, Bytes.number(1), tlv(0x7F60, tlv(0x7F2E, tlv(0x65, nested(4_000)))))));
        bombs.add(tlv(0x6B, new byte[200_000]));
        byte[] empties = new byte[200_000];
        for (int i = 0; i < empties.length; i += 2) {
            empties[i] = 0x30;
        }
        bombs.add(tlv(0x77, tlv(0x30, Bytes.oid("1.2.840.113549.1.7.2"), tlv(0xA0, tlv(0x30, empties)))));
        bombs.add(tlv(0x6E, tlv(0x31, empties)));
        bombs.add(tlv(0x75, tlv(0x7F61, Bytes.number(1), tlv(0x7F60, tlv(0x7F2E, tlv(0x65, empties))))));
        long begin = System.nanoTime();
        for (byte[] bomb : bombs) {
            readAll(bomb);
            assertThat(verify(bomb, Map.of(1, bomb, 2, bomb)).outcome()).isEqualTo(Outcome.FAILED);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void bombs_inside_a_sound_frame_end_at_once() {
        byte[] bomb = nested(3_000);
        byte[] algorithm = tlv(0x30, Bytes.oid("1.2.840.113549.1.1.10"), bomb);
        assertThat(verify(TestChip.of(state).algorithm(algorithm).sod(), Map.of())
                        .step(Step.SIGNATURE)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        assertThat(verify(TestChip.of(state).embedded(bomb).sod(), Map.of())
                        .step(Step.SIGNER)
                        .outcome())
                .isEqualTo(Outcome.UNDETERMINED);
        byte[][] many = new byte[33][];
        Arrays.fill(many, hex("3000"));
        assertThat(verify(TestChip.of(state).embedded(many).sod(), Map.of())
                        .step(Step.SECURITY_OBJECT)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
    }

    private static byte[] nest(int tag, int times, byte[] header) {
        byte[] inside = new byte[times * header.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(header, 0, inside, i * header.length, header.length);
        }
        return tlv(tag, inside);
    }

    private static byte[] nested(int times) {
        byte[] inside = new byte[0];
        for (int i = 0; i < times; i++) {
            inside = tlv(0x30, inside);
        }
        return inside;
    }
}
