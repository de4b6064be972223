package org.gatehouse.documents.seal;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzFormat;

/** Turns what a seal shall say into the bytes of a message. */
final class FeatureWriter {

    private FeatureWriter() {}

    /** The bytes; empty when the value is of another kind than the place takes, or does not fit. */
    static Optional<Octets> write(FeatureDefinition definition, FeatureValue value) {
        return bytes(definition, value).filter(octets -> definition.fits(octets.length()));
    }

    private static Optional<Octets> bytes(FeatureDefinition definition, FeatureValue value) {
        return switch (value) {
            case FeatureValue.Zone(var reading) -> zone(definition.coding(), reading);
            case FeatureValue.Text(var text) -> text(definition, text);
            case FeatureValue.Number(int number) ->
                definition.coding() == Coding.NUMBER && number >= 0 && number <= 255
                        ? Optional.of(Octets.of(new byte[] {(byte) number}))
                        : Optional.empty();
            case FeatureValue.Stay(int days, int months, int years) ->
                definition.coding() == Coding.STAY && ((days | months | years) & ~0xFF) == 0
                        ? Optional.of(Octets.of(new byte[] {(byte) days, (byte) months, (byte) years}))
                        : Optional.empty();
            case FeatureValue.Day(var day) ->
                definition.coding() == Coding.DAY
                        ? Optional.of(ascii(day.format(DateTimeFormatter.BASIC_ISO_DATE)))
                        : Optional.empty();
            case FeatureValue.Raw(var octets) ->
                definition.coding() == Coding.BYTES ? Optional.of(octets) : Optional.empty();
        };
    }

    private static Octets ascii(String text) {
        return Octets.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Octets> text(FeatureDefinition definition, String text) {
        if (definition.coding() == Coding.UTF8) {
            return Optional.of(Octets.of(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (definition.coding() != Coding.C40) {
            return Optional.empty();
        }
        // Blanks at the end fill up the least length; they are not part of the text.
        int least = definition.least() / 2 * 3;
        return C40.encode(text + " ".repeat(Math.max(0, least - text.length())));
    }

    private static Optional<Octets> zone(Coding coding, DocumentReading reading) {
        Optional<MrzFormat> format =
                switch (coding) {
                    case TD2 -> Optional.of(MrzFormat.TD2);
                    case MRV_A -> Optional.of(MrzFormat.MRV_A);
                    case MRV_B -> Optional.of(MrzFormat.MRV_B);
                    case C40, UTF8, NUMBER, STAY, DAY, ISO_DAY, BYTES -> Optional.empty();
                };
        if (format.isEmpty() || !reading.format().equals(format) || reading.lines().size() != 2) {
            return Optional.empty();
        }
        String first = reading.lines().get(0);
        String second = reading.lines().get(1);
        return C40.encode(first + (coding == Coding.TD2 ? second : second.substring(0, 28)));
    }
}
