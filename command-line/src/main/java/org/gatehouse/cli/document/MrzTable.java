package org.gatehouse.cli.document;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.gatehouse.documents.CheckOutcome;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzField;
import org.gatehouse.documents.Sex;

/** A reading as a table for people, in English or Chinese. */
final class MrzTable {

    private final Locale locale;
    private final ResourceBundle words;

    /** @param language Chinese, or any other for English */
    MrzTable(Locale language) {
        locale = language.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        words = ResourceBundle.getBundle(
                "org.gatehouse.cli.document.mrz",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(int document, DocumentReading reading) {
        var table = new StringBuilder();
        String verdict = reading.sound() ? "sound" : reading.readable() ? "unsound" : "unreadable";
        table.append(word("document", document))
                .append(": ")
                .append(word(verdict))
                .append('\n');
        reading.lines().forEach(line -> table.append("  ").append(line).append('\n'));
        if (reading.format().isPresent()) {
            row(table, word("format"), reading.format().get().name());
            row(table, MrzField.DOCUMENT_CODE, reading.documentCode());
            row(table, MrzField.ISSUER, reading.issuer());
            row(table, MrzField.DOCUMENT_NUMBER, reading.number());
            String name = reading.name().display();
            row(table, MrzField.NAME, reading.name().possiblyTruncated() ? word("truncated", name) : name);
            row(table, MrzField.NATIONALITY, reading.nationality());
            row(table, MrzField.BIRTH_DATE, reading.birth().iso());
            row(
                    table,
                    MrzField.SEX,
                    reading.sex() == Sex.UNSPECIFIED
                            ? ""
                            : String.valueOf(reading.sex().mark()));
            row(
                    table,
                    MrzField.EXPIRY_DATE,
                    reading.expiry().map(Object::toString).orElse(""));
            row(table, MrzField.OPTIONAL_DATA, reading.optionalData());
        }
        reading.checks().values().stream()
                .filter(result -> result.outcome() != CheckOutcome.NOT_PRESENT)
                .forEach(result ->
                        sentence(table, result.outcome() == CheckOutcome.PASSED ? '+' : '!', result.sentence(locale)));
        reading.findings().forEach(finding -> sentence(table, finding.refers() ? '!' : '-', finding.sentence(locale)));
        return table.toString();
    }

    String missing(Path file) {
        return word("missing", file);
    }

    String none() {
        return word("none");
    }

    String interrupted(IOException failed) {
        return word("interrupted", Objects.requireNonNullElse(failed.getMessage(), ""));
    }

    private void row(StringBuilder table, MrzField field, String value) {
        row(table, field.label(locale), value);
    }

    private static void row(StringBuilder table, String label, String value) {
        if (!value.isEmpty()) {
            // A Chinese character is as wide as two Latin ones.
            int width = label.chars().map(c -> c > 0x2e80 ? 2 : 1).sum();
            table.append("  ")
                    .append(label)
                    .append(" ".repeat(Math.max(1, 20 - width)))
                    .append(value)
                    .append('\n');
        }
    }

    private static void sentence(StringBuilder table, char mark, String sentence) {
        table.append("  ").append(mark).append(' ').append(sentence).append('\n');
    }

    private String word(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(arguments);
    }
}
