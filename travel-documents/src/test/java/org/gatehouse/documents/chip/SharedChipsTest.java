package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chips that lie beside the house; left out where they do not. */
class SharedChipsTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");

    private static Path folder(String name) {
        String told = System.getProperty("gatehouse.shared");
        Optional<Path> shared = told == null ? Optional.empty() : Optional.of(Path.of(told));
        for (Path at = Path.of("").toAbsolutePath(); at != null && shared.isEmpty(); at = at.getParent()) {
            shared = Optional.of(at.resolve("shared")).filter(Files::isDirectory);
        }
        Optional<Path> folder =
                shared.map(at -> at.resolve("data").resolve("documents").resolve(name));
        assumeTrue(folder.filter(Files::isDirectory).isPresent(), "no " + name + " beside the house");
        return folder.orElseThrow();
    }

    private static byte[] bytes(Path folder, String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private static ChipReport verify(TrustStore trust, ChipFiles files, Instant at) {
        return new PassiveAuthentication(trust, SignatureVerifier.plain()).verify(files, at);
    }

    private static ChipFiles bsi() throws IOException {
        Path folder = folder("emrtd-bsi-reference");
        Map<Integer, byte[]> groups = new TreeMap<>();
        for (int group : new int[] {1, 2, 3, 4, 14}) {
            groups.put(group, bytes(folder, "Datagroup" + group + ".bin"));
        }
        return new ChipFiles(
                bytes(folder, "EF_SOD.bin"),
                new TreeMap<>(groups),
                Optional.of(bytes(folder, "EF_COM.bin")),
                Optional.empty());
    }

    @Test
    void the_reference_chip_of_germany_is_signed_by_its_signer_and_its_authority_is_not_known() throws Exception {
        ChipReport report = verify(TrustStore.builder(NOW).build(), bsi(), Instant.parse("2014-06-01T00:00:00Z"));
        assertThat(report.step(Step.MESSAGE_DIGEST).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.signatureAlgorithm()).isEqualTo("RSA-PSS SHA-256");
        assertThat(report.dataGroups().values())
                .containsOnly(GroupIntegrity.IDENTICAL)
                .hasSize(5);
        assertThat(report.step(Step.UNSIGNED_FILES).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.ISSUING_STATE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.CHAIN).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(report.zone().orElseThrow().reading().name().primary()).contains("MUSTERMANN");
        JmrtdPeerTest.agree(bsi().sod());
    }

    @Test
    void the_image_of_the_reference_chip_is_found() throws Exception {
        List<FaceImage> faces =
                LdsReader.faces(bsi().dataGroups().get(2)).found().orElseThrow();
        assertThat(faces).singleElement().satisfies(face -> {
            assertThat(face.format()).isEqualTo(FaceImage.Format.JPEG_2000);
            assertThat(face.width()).isEqualTo(0x151);
            assertThat(face.height()).isEqualTo(0x1C1);
        });
    }

    @Test
    void the_second_set_has_details_and_a_security_object_that_does_not_fit_all_of_them() throws Exception {
        Path folder = folder("tsemrtd");
        PersonalDetails person =
                LdsReader.personalDetails(bytes(folder, "EF_DG11.bin")).found().orElseThrow();
        assertThat(person.birth().iso()).isEqualTo("1970-01-01");
        assertThat(person.otherNames()).containsExactly("William");
        DocumentDetails document =
                LdsReader.documentDetails(bytes(folder, "EF_DG12.bin")).found().orElseThrow();
        assertThat(document.issued().iso()).isEqualTo("2024-01-01");
        assertThat(document.personalized()).isEqualTo("20240101123059");
        assertThat(LdsReader.securityInfos(bytes(folder, "EF_DG14.bin")).found().orElseThrow())
                .extracting(SecurityInfo::kind)
                .contains(SecurityInfo.Kind.CHIP_AUTHENTICATION_KEY);
        assertThat(LdsReader.authenticationKey(bytes(folder, "EF_DG15.bin")).found())
                .isPresent();
        JmrtdPeerTest.agree(bytes(folder, "EF_SOD.bin"));
        ChipReport report = verify(
                TrustStore.builder(NOW).build(),
                ChipFiles.of(bytes(folder, "EF_SOD.bin"), Map.of(1, bytes(folder, "EF_DG1.bin"))),
                NOW);
        assertThat(report.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.step(Step.SIGNATURE).remarks())
                .extracting(Remark::reason)
                .contains(Reason.ALGORITHM_WEAK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecdsa-p256", "rsa-2048", "ecdsa-bp256r1"})
    void the_invented_states_come_out_as_labelled(String kind) throws Exception {
        Path folder = folder("synthetic").resolve(kind);
        TrustStore trust = TrustStore.builder(NOW)
                .anchor(bytes(folder, "csca.der"))
                .revocationList(bytes(folder, "crl.der"))
                .build();
        Map<Integer, byte[]> groups =
                Map.of(1, bytes(folder, "DG1.bin"), 2, bytes(folder, "DG2.bin"), 14, bytes(folder, "DG14.bin"));
        ChipReport good = verify(trust, ChipFiles.of(bytes(folder, "EF_SOD.bin"), groups), NOW);
        assertThat(good.outcome()).as(good.steps().toString()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(good.trust()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(good.step(Step.DOCUMENT_TYPE).outcome()).isEqualTo(Outcome.SUCCESSFUL);
        ChipReport revoked = verify(trust, ChipFiles.of(bytes(folder, "EF_SOD_revoked_dsc.bin"), groups), NOW);
        assertThat(revoked.step(Step.REVOCATION).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(revoked.outcome()).isEqualTo(Outcome.FAILED);
        ChipReport bad = verify(trust, ChipFiles.of(bytes(folder, "EF_SOD_bad_signature.bin"), groups), NOW);
        assertThat(bad.step(Step.SIGNATURE).outcome()).isEqualTo(Outcome.FAILED);
        Map<Integer, byte[]> altered = new TreeMap<>(groups);
        altered.put(1, bytes(folder, "DG1_altered.bin"));
        ChipReport other = verify(trust, ChipFiles.of(bytes(folder, "EF_SOD.bin"), altered), NOW);
        assertThat(other.dataGroups()).containsEntry(1, GroupIntegrity.NOT_IDENTICAL);
        assertThat(other.outcome()).isEqualTo(Outcome.FAILED);
        JmrtdPeerTest.agree(bytes(folder, "EF_SOD.bin"));
        assertThat(LdsReader.zone(altered.get(1), LocalDate.of(2026, 2, 1)).found())
                .isPresent();
    }
}
