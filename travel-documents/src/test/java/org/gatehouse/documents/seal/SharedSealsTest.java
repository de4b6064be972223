package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.trust.Outcome;
import org.gatehouse.documents.trust.ReadCertificate;
import org.gatehouse.documents.trust.TrustStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seals that lie beside the house, decoded by other software; left out where they do not. */
class SharedSealsTest {

    private static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);

    /**
     * Kept among the others on purpose: one whose reference says that it is empty, so that all that follows is shifted,
     * and one with a length of 128 in a single byte, which DER forbids.
     */
    private static final Map<String, SealReason> MALFORMED =
            Map.of("ankunftsnwPapier2", SealReason.HEADER_MALFORMED, "utoVisa", SealReason.LENGTH_MALFORMED);

    private static final Map<String, Sample> SAMPLES = new HashMap<>();
    private static Path folder = Path.of("");

    private record Sample(String[] columns) {
        byte[] content() {
            return HexFormat.of().parseHex(columns[9]);
        }

        Vds seal() {
            SealReading reading = SealReader.read(content(), PRESENTED);
            if (reading instanceof SealReading.Read(Vds seal)) {
                return seal;
            }
            throw new AssertionError(columns[0] + " " + reading);
        }
    }

    @BeforeAll
    static void look_beside_the_checkout() throws IOException {
        Optional<Path> documents = documents();
        assumeTrue(documents.isPresent(), "no folder shared/data beside the checkout");
        folder = documents.get();
        List<String> rows = Files.readAllLines(folder.resolve("vds-samples.tsv"));
        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split("\t", -1);
            SAMPLES.put(columns[0], new Sample(columns));
        }
    }

    @Test
    void every_header_and_every_message_is_read_as_the_other_software_reads_it() {
        List<String> expected = new ArrayList<>();
        List<String> read = new ArrayList<>();
        SAMPLES.forEach((name, sample) -> {
            if (MALFORMED.containsKey(name)) {
                return;
            }
            String[] c = sample.columns();
            expected.add(String.join(" ", name, c[1], c[2], c[3].strip(), c[4], c[5], c[6], c[7], c[8]));
            Vds seal = sample.seal();
            VdsHeader head = seal.header();
            String reference = head.version() == 3
                    ? head.signer() + head.certificate()
                    : head.signer() + length(head) + head.certificate();
            List<String> messages = new ArrayList<>();
            seal.messages()
                    .forEach(message -> messages.add(String.format(
                            Locale.ROOT, "%02x:%d", message.tag(), message.value().length())));
            if (seal.signature().length() > 0) {
                messages.add("ff:" + seal.signature().length());
            }
            read.add(String.join(
                    " ",
                    name,
                    head.type().toLowerCase(Locale.ROOT),
                    Integer.toString(head.version()),
                    head.country(),
                    reference,
                    head.issued().orElseThrow().toString(),
                    head.signed().orElseThrow().toString(),
                    Integer.toString(seal.headerLength()),
                    String.join(",", messages)));
        });

        assertThat(SAMPLES).hasSize(17);
        assertThat(read).containsExactlyElementsOf(expected);
    }

    private static String length(VdsHeader head) {
        return Integer.toString(head.certificate().length(), VdsParser.radix(head.signer()))
                .transform(digits -> digits.length() == 1 ? "0" + digits : digits)
                .toUpperCase(Locale.ROOT);
    }

    @Test
    void malformed_seals_are_broken_and_say_why() {
        MALFORMED.forEach((name, reason) -> {
            assertThat(SealReader.read(SAMPLES.get(name).content(), PRESENTED))
                    .as(name)
                    .isInstanceOfSatisfying(
                            SealReading.Broken.class,
                            broken -> assertThat(broken.why().reason()).isEqualTo(reason));
        });
    }

    @Test
    void seals_of_known_types_say_what_their_types_ask_for_and_the_digits_of_their_zones_are_right() {
        for (String name : List.of(
                "residentPermit",
                "arrivalAttestationV02",
                "arrivalAttestation",
                "visa_224bitSig",
                "supplementSheet",
                "emergenyTravelDoc",
                "ankunftsnwPapier")) {
            Vds seal = SAMPLES.get(name).seal();
            assertThat(seal.faults()).as(name).isEmpty();
            assertThat(seal.zone().orElseThrow().checks().values())
                    .as(name)
                    .noneMatch(result -> result.outcome() == CheckOutcome.FAILED);
        }
        Vds visa = SAMPLES.get("visa_224bitSig").seal();
        assertThat(visa.text("PASSPORT_NUMBER")).contains("47110815P");
        assertThat(visa.features())
                .contains(new Feature("04", "DURATION_OF_STAY", new FeatureValue.Stay(160, 0, 0)));
        assertThat(visa.zone().orElseThrow().name().display()).isEqualTo("DENT, ARTHUR PHILIP");
        assertThat(SAMPLES.get("residentPermit").seal().text("PASSPORT_NUMBER")).contains("UFO001979");
        assertThat(SAMPLES.get("addressStickerId").seal().text("ADDRESS")).contains("53175HEINEMANNSTR11");
        assertThat(SAMPLES.get("socialInsurance").seal().text("BIRTH_NAME")).contains("Jâcobénidicturius");
        assertThat(SAMPLES.get("administrativeDocumentV9WithDates").seal().features())
                .contains(new Feature("02", "VALID_TO", new FeatureValue.Day(LocalDate.of(2025, 12, 31))));
        assertThat(SAMPLES.get("meldebescheinigung").seal().header().certificate())
                .isEqualTo("00112233445566778899AABBCCDDEEFF00112233");
    }

    @Test
    void a_seal_whose_signers_certificate_is_published_verifies_and_is_believed_by_nobody_without_its_authority()
            throws IOException {
        List<ReadCertificate> certificates = new ArrayList<>();
        for (String file : List.of("sealgen_DETS32.crt", "sealgen_UTTS5B.crt")) {
            byte[] der = Files.readAllBytes(folder.resolve("vdstools").resolve(file));
            certificates.add(Seals.read(der));
        }
        var instant = Instant.parse("2023-08-25T00:00:00Z");
        var verifier = new SealVerifier(TrustStore.builder(instant).build(), SealSigners.of(certificates));
        Map<String, Outcome> signatures = new HashMap<>();
        SAMPLES.forEach((name, sample) -> {
            SealReport report =
                    verifier.verify(sample.content(), Presentation.of(instant, LocalDate.of(2023, 8, 25)));
            assertThat(report.overall()).as(name).isNotEqualTo(Outcome.SUCCESSFUL);
            signatures.put(name, report.outcome(SealStep.SIGNATURE));
        });
        assertThat(signatures).hasSize(17);
        assertThat(signatures.entrySet().stream()
                        .filter(entry -> entry.getValue() == Outcome.SUCCESSFUL)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "residentPermit",
                        "addressStickerId",
                        "addressStickerPassport",
                        "visa_224bitSig",
                        "supplementSheet",
                        "emergenyTravelDoc",
                        "permanentResidencePermit");
        assertThat(signatures).doesNotContainValue(Outcome.FAILED);
    }

    private static Optional<Path> documents() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data").resolve("documents");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
