package org.gatehouse.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Seals that lie beside the house, decoded by other software; left out where they do not. */
class SharedSealsTest {

    private static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);

    /** Cut from the middle of another seal, so that its header says nonsense; kept beside the others on purpose. */
    private static final String MUTILATED = "ankunftsnwPapier2";

    private static final Map<String, Sample> SAMPLES = new HashMap<>();
    private static Path folder = Path.of("");

    private record Sample(String[] columns) {
        byte[] content() {
            return HexFormat.of().parseHex(columns[9]);
        }

        Vds seal() {
            return (Vds) ((SealReading.Read) SealReader.read(content(), PRESENTED)).seal();
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
            if (name.equals(MUTILATED)) {
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
    void a_seal_cut_from_the_middle_of_another_is_broken() {
        assertThat(SealReader.read(SAMPLES.get(MUTILATED).content(), PRESENTED))
                .isInstanceOf(SealReading.Broken.class);
    }

    @Test
    void known_types_say_what_they_ask_for_and_their_zones_check() {
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
            assertThat(seal.zone()).as(name).isPresent();
            System.out.println(name + " " + seal.zone().get().lines() + " " + seal.zone().get().checks().values().stream().map(r -> r.outcome()).toList() + seal.features().stream().filter(f -> !(f.value() instanceof FeatureValue.Zone)).toList());
        }
        for (String name : List.of("addressStickerId", "addressStickerPassport", "socialInsurance", "administrativeDocumentV9WithDates"))
            System.out.println(name + SAMPLES.get(name).seal().faults() + SAMPLES.get(name).seal().features());
        System.out.println(SAMPLES.get("utoVisa").seal().faults() + " " +SAMPLES.get("permanentResidencePermit").seal().faults());
    }

    @Test
    void signatures_verify_with_the_published_certificates() throws IOException {
        List<X509CertificateHolder> certificates = new ArrayList<>();
        for (String file : List.of("sealgen_DETS32.crt", "sealgen_UTTS5B.crt")) {
            certificates.add(new X509CertificateHolder(
                    Files.readAllBytes(folder.resolve("vdstools").resolve(file))));
        }
        SealSigners signers = SealSigners.of(certificates);
        Map<String, Boolean> verified = new HashMap<>();
        SAMPLES.forEach((name, sample) -> {
            if (name.equals(MUTILATED)) {
                return;
            }
            Vds seal = sample.seal();
            for (X509CertificateHolder certificate : signers.find(seal.header().reference())) {
                var key = SealSignature.key(certificate.getSubjectPublicKeyInfo()).orElseThrow();
                var hash = SealSignature.Hash.forKey(SealSignature.bits(key)).orElseThrow();
                verified.put(name, SealSignature.verifies(key, hash, seal.signed(), seal.signature()));
            }
        });
        System.out.println(verified);
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
