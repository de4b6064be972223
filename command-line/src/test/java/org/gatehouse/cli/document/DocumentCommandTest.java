package org.gatehouse.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a script meets them, on the files that one of them makes. */
class DocumentCommandTest {

    @TempDir
    static Path folder;

    private static Path state;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void a_state_for_demonstrations() {
        state = folder.resolve("utopia");
        assertThat(new CommandLine(new DocumentCommand())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute("demo-pki", "--out", state.toString()))
                .isZero();
    }

    @Test
    void a_genuine_chip_is_genuine_and_each_step_says_so() {
        assertThat(verify("chip", "--trust", file("csca.der"), "--crl", file("crl.der")))
                .isZero();

        JsonNode report = json();
        assertThat(report.get("outcome").asString()).isEqualTo("SUCCESSFUL");
        assertThat(report.get("trust").asString()).isEqualTo("TRUSTED");
        assertThat(report.get("steps").size()).isEqualTo(15);
        assertThat(report.at("/steps/4/step").asString()).isEqualTo("SIGNATURE");
        assertThat(report.at("/steps/4/outcome").asString()).isEqualTo("SUCCESSFUL");
        assertThat(report.at("/dataGroups/DG2").asString()).isEqualTo("IDENTICAL");
        assertThat(report.at("/signer/country").asString()).isEqualTo("UT");
        assertThat(report.at("/zone/issuer").asString()).isEqualTo("UTO");
        assertThat(report.get("imports").size()).isEqualTo(3);
    }

    @Test
    void an_altered_data_group_is_not_genuine_and_is_named() {
        int exit = run(
                "verify",
                "--sod",
                file("chip/EF_SOD.bin"),
                "--dg1",
                file("chip-altered/DG1.bin"),
                "--trust",
                file("csca.der"));

        assertThat(exit).isEqualTo(1);
        JsonNode report = json();
        assertThat(report.at("/dataGroups/DG1").asString()).isEqualTo("NOT_IDENTICAL");
        JsonNode hash = report.at("/steps/9/remarks")
                .valueStream()
                .filter(remark -> remark.get("reason").asString().equals("DG_HASH"))
                .findFirst()
                .orElseThrow();
        assertThat(hash.get("about").asString()).isEqualTo("DG1");
        assertThat(hash.at("/sentence/zh").asString()).isNotBlank();
    }

    @Test
    void without_an_authority_nothing_is_genuine_and_nothing_false() {
        assertThat(verify("chip")).isEqualTo(2);

        assertThat(json().get("outcome").asString()).isEqualTo("UNDETERMINED");
    }

    @Test
    void a_revoked_signer_is_not_believed() {
        assertThat(verify("chip-revoked", "--trust", file("csca.der"), "--crl", file("crl.der")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("DSC_REVOKED");
    }

    @Test
    void a_master_list_and_a_directory_are_taken_as_they_are_downloaded() {
        assertThat(verify(
                        "chip",
                        "--trust",
                        file("masterlist.ml"),
                        file("pkd-dsc-crl.ldif"),
                        "--trust",
                        file("csca.der"),
                        "--demand-revocation"))
                .isZero();
        out.getBuffer().setLength(0);

        assertThat(verify("chip", "--trust", file("masterlist.ml")))
                .as("a list that nobody vouches for vouches for nobody")
                .isEqualTo(2);
    }

    @Test
    void the_printed_zone_is_compared_with_the_chip() throws IOException {
        assertThat(verify("chip", "--trust", file("csca.der"), "--mrz", file("mrz.txt")))
                .isZero();
        out.getBuffer().setLength(0);
        String zone = Files.readString(state.resolve("mrz.txt"));
        char first = zone.charAt(5);
        Path other = Files.writeString(
                folder.resolve("other.txt"), zone.substring(0, 5) + (first == 'A' ? 'B' : 'A') + zone.substring(6));

        assertThat(verify("chip", "--trust", file("csca.der"), "--mrz", other.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("MRZ_DG1_MISMATCH");
    }

    @Test
    void a_seal_is_read_from_a_picture_from_bytes_and_from_hexadecimal_text() throws IOException {
        Path hex = Files.writeString(
                folder.resolve("visa.hex"),
                HexFormat.of().formatHex(Files.readAllBytes(state.resolve("seal/visa.bin"))));

        for (String seal : List.of(file("seal/visa.png"), file("seal/visa.bin"), hex.toString())) {
            out.getBuffer().setLength(0);
            int exit = run(
                    "seal",
                    "verify",
                    seal,
                    "--trust",
                    file("csca.der"),
                    "--certificate",
                    file("seal-signer.der"),
                    "--mrz",
                    file("seal/visa-mrz.txt"),
                    "--passport",
                    "QX0000017");
            assertThat(exit).as(seal).isZero();
            assertThat(json().at("/seal/type").asString()).isEqualTo("5D01");
        }
    }

    @Test
    void the_signer_of_a_seal_is_found_in_a_directory_and_another_passport_is_seen() {
        String[] directory = {"--trust", file("csca.der"), "--trust", file("pkd-dsc-crl.ldif")};

        assertThat(run(with(directory, "seal", "verify", file("seal/visa.bin"))))
                .isZero();
        assertThat(run(with(directory, "seal", "verify", file("seal/visa.bin"), "--passport", "QX0000099")))
                .isEqualTo(1);
        assertThat(run("seal", "verify", file("seal/visa.bin"), "--trust", file("csca.der")))
                .as("nobody knows the signer")
                .isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_told_in_a_sentence() throws IOException {
        Path cut = folder.resolve("cut.bin");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(state.resolve("chip/EF_SOD.bin")), 300));

        assertThat(run("verify", "--sod", cut.toString())).isEqualTo(3);
        assertThat(json().at("/steps/0/remarks/0/reason").asString()).isEqualTo("SOD_UNPARSEABLE");
        assertThat(run("verify", "--sod", folder.resolve("absent").toString())).isEqualTo(3);
        assertThat(err.toString()).contains("There is no file").doesNotContain("Exception");
        assertThat(run("verify", "--sod", folder.toString())).isEqualTo(3);
        assertThat(run("verify", "--nonsense")).isEqualTo(3);
        assertThat(run("verify")).as("the security object is needed").isEqualTo(3);
        assertThat(run("seal", "verify", file("csca.der"))).as("no seal").isEqualTo(3);
        assertThat(run("seal", "verify", folder.resolve("absent").toString())).isEqualTo(3);
    }

    @Test
    void a_state_is_never_overwritten() throws IOException {
        byte[] before = Files.readAllBytes(state.resolve("csca.der"));

        assertThat(run("demo-pki", "--out", state.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("is there already");
        assertThat(Files.readAllBytes(state.resolve("csca.der"))).isEqualTo(before);
    }

    private int verify(String chip, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "verify",
                "--sod",
                file(chip + "/EF_SOD.bin"),
                "--com",
                file(chip + "/EF_COM.bin"),
                "--dg1",
                file(chip + "/DG1.bin"),
                "--dg2",
                file(chip + "/DG2.bin"),
                "--dg14",
                file(chip + "/DG14.bin")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new CommandLine(new DocumentCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static String[] with(String[] more, String... arguments) {
        return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String file(String name) {
        return state.resolve(name).toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString().getBytes(StandardCharsets.UTF_8));
    }
}
