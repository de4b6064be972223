package org.gatehouse.documents.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzFormat;
import org.gatehouse.documents.MrzReader;

/** Turns the messages of a seal into what they say, by the table of types. */
final class FeatureReader {

    /** Decides the centuries of a zone. */
    private final LocalDate presented;

    FeatureReader(LocalDate presented) {
        this.presented = presented;
    }

    record Features(List<Feature> features, List<SealRemark> faults) {}

    Features read(Optional<SealType> type, List<VdsMessage> messages) {
        List<Feature> features = new ArrayList<>();
        List<SealRemark> faults = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (VdsMessage message : messages) {
            String place = String.format(Locale.ROOT, "%02X", message.tag());
            FeatureDefinition definition =
                    type.map(known -> known.byPlace().get(place)).orElse(null);
            if (definition == null) {
                features.add(new Feature(place, "", new FeatureValue.Raw(message.value())));
                continue;
            }
            if (!present.add(definition.name())) {
                faults.add(new SealRemark(SealReason.FEATURE_TWICE, definition.name()));
            }
            Optional<FeatureValue> value = value(definition, message.value());
            if (value.isEmpty()) {
                faults.add(new SealRemark(SealReason.FEATURE_MALFORMED, definition.name()));
            }
            features.add(new Feature(
                    place, definition.name(), value.orElseGet(() -> new FeatureValue.Raw(message.value()))));
        }
        type.ifPresent(known -> faults.addAll(known.missing(present)));
        return new Features(features, faults);
    }

    private Optional<FeatureValue> value(FeatureDefinition definition, Octets octets) {
        if (!definition.fits(octets.length())) {
            return Optional.empty();
        }
        return switch (definition.coding()) {
            case TD2 -> zone(octets, MrzFormat.TD2, 72);
            case MRV_A -> zone(octets, MrzFormat.MRV_A, 72);
            case MRV_B -> zone(octets, MrzFormat.MRV_B, 64);
            case C40 -> C40.decode(octets).map(text -> new FeatureValue.Text(text.strip()));
            case UTF8 -> utf8(octets).map(FeatureValue.Text::new);
            case NUMBER -> Optional.of(new FeatureValue.Number(octets.at(0)));
            case STAY -> Optional.of(new FeatureValue.Stay(octets.at(0), octets.at(1), octets.at(2)));
            case DAY -> utf8(octets).flatMap(text -> day(text, DateTimeFormatter.BASIC_ISO_DATE));
            case ISO_DAY -> utf8(octets).flatMap(text -> day(text, DateTimeFormatter.ISO_LOCAL_DATE));
            case BYTES -> Optional.of(new FeatureValue.Raw(octets));
        };
    }

    private Optional<FeatureValue> zone(Octets octets, MrzFormat format, int characters) {
        return C40.decode(octets)
                .filter(text -> text.length() == characters)
                .map(text -> text.replace(' ', '<'))
                .map(text -> reading(text, format))
                .filter(reading -> reading.format().equals(Optional.of(format)))
                .map(FeatureValue.Zone::new);
    }

    private DocumentReading reading(String characters, MrzFormat format) {
        int length = format.length();
        String second = characters.substring(length);
        String lines = characters.substring(0, length) + "\n" + second + "<".repeat(length - second.length());
        return MrzReader.read(lines, presented);
    }

    static Optional<FeatureValue> day(String text, DateTimeFormatter form) {
        try {
            return Optional.of(new FeatureValue.Day(LocalDate.parse(text, form)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The text; empty when the bytes are no UTF-8. */
    static Optional<String> utf8(Octets octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets.toArray()))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
