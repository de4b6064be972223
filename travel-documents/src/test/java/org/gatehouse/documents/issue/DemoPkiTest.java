package org.gatehouse.documents.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.documents.MrzReader;
import org.gatehouse.documents.authority.Pkcs12Signer;
import org.gatehouse.documents.authority.SignerOpening;
import org.gatehouse.documents.authority.SigningScheme;
import org.gatehouse.documents.chip.ChipFiles;
import org.gatehouse.documents.chip.ChipReport;
import org.gatehouse.documents.chip.GroupIntegrity;
import org.gatehouse.documents.chip.PassiveAuthentication;
import org.gatehouse.documents.chip.Presented;
import org.gatehouse.documents.chip.Step;
import org.gatehouse.documents.seal.Presentation;
import org.gatehouse.documents.seal.SealReport;
import org.gatehouse.documents.seal.SealSigners;
import org.gatehouse.documents.seal.SealVerifier;
import org.gatehouse.documents.trust.ImportReport;
import org.gatehouse.documents.trust.ImportedItem;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.Reason;
import org.gatehouse.documents.trust.Remark;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStatus;
import org.gatehouse.documents.trust.TrustStore;
import org.gatehouse.documents.trust.TrustStoreBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the demonstration state. */
class DemoPkiTest {

    /** One state for all the tests that only look at it. */
    @TempDir
    static Path folder;

    @BeforeAll
    static void make_a_state() {
        write(folder);
    }

    @Test
    void the_folder_holds_every_file_that_its_guide_names(@TempDir Path other) throws Exception {
        Path demo = other.resolve("new/demo");
        List<Path> written = write(demo);

        List<String> names = written.stream()
                .map(path -> demo.relativize(path).toString())
                .sorted()
                .toList();
        assertThat(names).containsExactlyElementsOf(filesIn(demo));
        String guide = Files.readString(demo.resolve("README.txt"));
        for (String name : names) {
            String named = name.contains("/") ? name.substring(0, name.indexOf('/') + 1) : name;
            assertThat(guide.replaceAll(" \\.p12", " " + name.replace(".p12", "") + ".p12")).contains(named);
        }
        assertThat(guide).contains(DemoPki.PASSWORD);
    }

    @Test
    void nothing_that_was_there_is_touched(@TempDir Path other) throws Exception {
        Files.writeString(other.resolve("crl.der"), "somebody's own");

        assertThat(DemoPki.write(other, Utopia.NOW, Utopia.RANDOM))
                .isEqualTo(new DemoPki.Outcome.AlreadyThere(other.resolve("crl.der")));
        assertThat(filesIn(other)).containsExactly("crl.der");
        assertThat(other.resolve("crl.der")).hasContent("somebody's own");
    }

    @Test
    void a_folder_that_cannot_be_is_a_problem(@TempDir Path other) throws Exception {
        Path file = Files.writeString(other.resolve("file"), "no folder");

        assertThat(DemoPki.write(file.resolve("demo"), Utopia.NOW, Utopia.RANDOM))
                .isInstanceOf(DemoPki.Outcome.NotWritable.class);
    }

    @Test
    void everything_generated_conforms_to_the_profiles_9303_12_section_7_1() throws Exception {
        TrustStoreBuilder builder = TrustStore.builder(Utopia.NOW).anchor(bytes(folder, "csca.der"));
        for (String name : List.of(
                "csca-next.der", "csca-link.der", "ds.der", "ds-revoked.der", "seal-signer.der",
                "masterlist-signer.der")) {
            builder.certificate(bytes(folder, name));
        }
        builder.revocationList(bytes(folder, "crl.der"));
        TrustStore store = builder.build();

        ImportReport report = builder.report();
        assertThat(report.items()).hasSize(8).allSatisfy(item -> {
            assertThat(item.disposition()).as(item.line()).isEqualTo(ImportedItem.Disposition.TAKEN);
            assertThat(item.deviations()).as(item.line()).isEmpty();
            assertThat(item.expired()).isFalse();
        });
        for (String name : List.of("ds.der", "seal-signer.der", "masterlist-signer.der")) {
            assertThat(store.judge(new X509CertificateHolder(bytes(folder, name)), Utopia.NOW).status())
                    .as(name)
                    .isEqualTo(TrustStatus.TRUSTED);
        }
        assertThat(store.judge(new X509CertificateHolder(bytes(folder, "ds-revoked.der")), Utopia.NOW).status())
                .isEqualTo(TrustStatus.NOT_TRUSTED);
    }

    @Test
    void lists_and_directory_files_are_taken_whole_9303_12_section_9() {
        TrustStoreBuilder builder = TrustStore.builder(Utopia.NOW)
                .listRoot(bytes(folder, "csca.der"))
                .masterList(bytes(folder, "masterlist.ml"))
                .directory(bytes(folder, "pkd-dsc-crl.ldif"))
                .directory(bytes(folder, "pkd-masterlist.ldif"));
        TrustStore store = builder.build();

        assertThat(builder.report().items()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(item -> {
            assertThat(item.disposition())
                    .as(item.line())
                    .isIn(ImportedItem.Disposition.TAKEN, ImportedItem.Disposition.DUPLICATE);
            assertThat(item.deviations()).as(item.line()).isEmpty();
        });
        ChipReport report = new PassiveAuthentication(store, SignatureVerifier.plain())
                .verify(chip(folder, "chip"), Utopia.NOW);
        assertThat(report.trust()).isEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void a_border_takes_the_genuine_chip_and_no_other_9303_11_section_5_1() throws Exception {
        TrustStore trust = TrustStore.builder(Utopia.NOW)
                .anchor(bytes(folder, "csca.der"))
                .revocationList(bytes(folder, "crl.der"))
                .build();
        var border = new PassiveAuthentication(trust, SignatureVerifier.plain());
        Presented printed =
                Presented.with(MrzReader.read(Files.readString(folder.resolve("mrz.txt")), Utopia.TODAY));

        ChipReport genuine = border.verify(chip(folder, "chip"), printed, Utopia.NOW);
        assertThat(genuine.outcome()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(genuine.trust()).isEqualTo(TrustStatus.TRUSTED);
        assertThat(genuine.steps()).filteredOn(step -> step.step() != Step.GENUINE_CHIP).allSatisfy(step -> {
            assertThat(step.outcome()).as(step.step().name()).isEqualTo(Outcome.SUCCESSFUL);
            assertThat(step.remarks()).isEmpty();
        });

        SortedMap<Integer, byte[]> altered = new TreeMap<>(chip(folder, "chip").dataGroups());
        altered.put(1, bytes(folder, "chip-altered/DG1.bin"));
        ChipReport forged = border.verify(
                ChipFiles.of(bytes(folder, "chip/EF_SOD.bin"), altered), Presented.CHIP_ALONE, Utopia.NOW);
        assertThat(forged.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(forged.dataGroups().get(1)).isEqualTo(GroupIntegrity.NOT_IDENTICAL);

        ChipReport revoked = border.verify(chip(folder, "chip-revoked"), printed, Utopia.NOW);
        assertThat(revoked.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(revoked.step(Step.REVOCATION).remarks())
                .extracting(Remark::reason)
                .contains(Reason.DSC_REVOKED);
    }

    @Test
    void a_border_with_another_root_cannot_say_9303_11_section_5_1() throws Exception {
        TrustStore trust = Utopia.ELLIPTIC.trust();

        ChipReport report = new PassiveAuthentication(trust, SignatureVerifier.plain())
                .verify(chip(folder, "chip"), Utopia.NOW);
        assertThat(report.outcome()).isNotEqualTo(Outcome.SUCCESSFUL);
        assertThat(report.trust()).isNotEqualTo(TrustStatus.TRUSTED);
    }

    @Test
    void the_seal_of_the_visa_verifies_with_its_paper_and_passport_9303_13_section_5()
            throws Exception {
        TrustStore trust = TrustStore.builder(Utopia.NOW)
                .anchor(bytes(folder, "csca.der"))
                .certificate(bytes(folder, "seal-signer.der"))
                .revocationList(bytes(folder, "crl.der"))
                .build();
        Presentation presentation = Presentation.of(Utopia.NOW, Utopia.TODAY)
                .printed(MrzReader.read(Files.readString(folder.resolve("seal/visa-mrz.txt")), Utopia.TODAY))
                .passport(Specimen.NUMBER);
        var verifier = new SealVerifier(trust, SealSigners.in(trust));

        SealReport content = verifier.verify(bytes(folder, "seal/visa.bin"), presentation);
        assertThat(content.overall()).as("%s", content.steps()).isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verifier.verifyImage(bytes(folder, "seal/visa.png"), presentation).overall())
                .isEqualTo(Outcome.SUCCESSFUL);
        assertThat(verifier.verify(bytes(folder, "seal/visa.bin"), presentation.passport("QX0000099")).overall())
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void the_key_files_open_with_the_password_of_the_guide() throws Exception {
        for (String name : List.of("ds", "seal-signer")) {
            SignerOpening opening = Pkcs12Signer.open(
                    bytes(folder, name + ".p12"),
                    DemoPki.PASSWORD.toCharArray(),
                    "",
                    SigningScheme.RsaPadding.PKCS1);
            assertThat(opening).isInstanceOfSatisfying(SignerOpening.Ready.class, ready -> assertThat(
                            encoded(ready.signer().certificate()))
                    .isEqualTo(bytes(folder, name + ".der")));
        }
    }

    @Test
    void two_states_have_no_key_in_common(@TempDir Path other) {
        write(other);

        assertThat(bytes(folder, "csca.der")).isNotEqualTo(bytes(other, "csca.der"));
        assertThat(bytes(folder, "portrait.jpg")).isEqualTo(bytes(other, "portrait.jpg"));
    }

    private static ChipFiles chip(Path folder, String name) {
        SortedMap<Integer, byte[]> groups = new TreeMap<>();
        for (int number : new int[] {1, 2, 11, 12, 14, 15}) {
            groups.put(number, bytes(folder, name + "/DG" + number + ".bin"));
        }
        return new ChipFiles(
                bytes(folder, name + "/EF_SOD.bin"),
                groups,
                Optional.of(bytes(folder, name + "/EF_COM.bin")),
                Optional.empty());
    }

    private static byte[] encoded(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Path> write(Path folder) {
        return switch (DemoPki.write(folder, Utopia.NOW, Utopia.RANDOM)) {
            case DemoPki.Outcome.Written(var files) -> files;
            case DemoPki.Outcome.AlreadyThere(var file) -> throw new AssertionError("there: " + file);
            case DemoPki.Outcome.NotWritable(var file, var cause) -> throw new AssertionError(file + ": " + cause);
            case DemoPki.Outcome.NotMade(var cause) -> throw new AssertionError(cause);
        };
    }

    private static byte[] bytes(Path folder, String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
