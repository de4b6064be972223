package org.gatehouse.documents.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.documents.trust.Outcome;

/**
 * Compares the country of a zone, in up to three letters, with that of a certificate, in two; many to many, and without
 * regard to capitals (BSI TR-03135-1 section 5.6.4.5).
 */
final class Countries {

    private static final Map<String, Set<String>> CERTIFICATE_CODES = load();

    private Countries() {}

    /**
     * Whether a certificate of the one country may speak for the other.
     *
     * @return undetermined when the code of the zone stands in no table, or one of them is empty
     */
    static Outcome compare(String zone, String certificate) {
        String code = zone.strip().replace("<", "").toUpperCase(Locale.ROOT);
        String country = certificate.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty() || country.isEmpty()) {
            return Outcome.UNDETERMINED;
        }
        if (code.equals(country)) {
            return Outcome.SUCCESSFUL;
        }
        Set<String> allowed = CERTIFICATE_CODES.get(code);
        if (allowed == null) {
            return Outcome.UNDETERMINED;
        }
        return allowed.contains(country) ? Outcome.SUCCESSFUL : Outcome.FAILED;
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> table = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            table.put(Locale.of("", country).getISO3Country(), Set.of(country));
        }
        for (String line : text().split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] cells = line.strip().split("\t", -1);
                table.put(cells[0], Set.of(cells[1].split(",")));
            }
        }
        return Map.copyOf(table);
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(Countries.class.getResourceAsStream("countries.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
