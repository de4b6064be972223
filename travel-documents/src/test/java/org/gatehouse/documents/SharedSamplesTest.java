package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Collections of zones that lie beside the house, with a verdict reckoned by other software; left out where they do not. */
class SharedSamplesTest {

    private static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);

    /** The other software looks at check digits alone; these are wrong in places that no digit covers, or not of ICAO. */
    private static final Set<FindingCode> STRICTER = EnumSet.of(
            FindingCode.NATIONAL_LAYOUT,
            FindingCode.ISSUER_MALFORMED,
            FindingCode.NATIONALITY_MALFORMED,
            FindingCode.BIRTH_MALFORMED);

    /** The other software never mends a look-alike. */
    private static final Set<FindingCode> MILDER = EnumSet.of(FindingCode.REPAIRED);

    @Test
    void every_collected_zone_is_judged_as_expected() throws IOException {
        judge("mrz-samples.tsv");
    }

    @Test
    void every_synthetic_zone_is_judged_as_expected() throws IOException {
        judge("mrz-synthetic.tsv");
    }

    private static void judge(String file) throws IOException {
        Optional<Path> folder = shared();
        assumeTrue(folder.isPresent(), "no folder shared/data beside the checkout");
        List<String> unexplained = new ArrayList<>();
        List<String> rows = Files.readAllLines(folder.get().resolve("documents").resolve(file));
        for (String row : rows.subList(1, rows.size())) {
            String[] columns = row.split("\t", -1);
            boolean expected = Boolean.parseBoolean(columns[2]);
            var reading = MrzReader.read(columns[1].replace('|', '\n'), PRESENTED);
            if (reading.sound() && !(agrees(columns[0], reading) && sameIssuer(columns, reading))) {
                unexplained.add(row + " -> " + reading);
            }
            if (reading.sound() != expected) {
                boolean explained = reading.findings().stream()
                        .map(Finding::code)
                        .anyMatch(expected ? STRICTER::contains : MILDER::contains);
                if (!explained) {
                    unexplained.add(row + " -> " + reading);
                }
            }
        }
        assertThat(unexplained).isEmpty();
        assertThat(rows).hasSizeGreaterThan(100);
    }

    /** A mutant keeps the label of the zone that it was made from, though its issuer may be what was changed. */
    private static boolean sameIssuer(String[] columns, DocumentReading reading) {
        return columns[4].contains("mutant") || columns[3].startsWith(reading.issuer());
    }

    private static boolean agrees(String label, DocumentReading reading) {
        String format = switch (label) {
            case "CN1" -> "CN_CARD";
            case "CN3" -> "CN_PERMIT";
            case "MRVA" -> "MRV_A";
            case "MRVB" -> "MRV_B";
            default -> label;
        };
        return reading.format().map(Enum::name).equals(Optional.of(format));
    }

    private static Optional<Path> shared() {
        String told = System.getProperty("gatehouse.shared");
        if (told != null) {
            return Optional.of(Path.of(told, "data")).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared").resolve("data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
