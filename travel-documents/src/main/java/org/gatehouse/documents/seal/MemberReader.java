package org.gatehouse.documents.seal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the message of a seal in JSON into what it says, leaf by leaf, by the table of types. Used once. */
final class MemberReader {

    private final Optional<SealType> type;
    private final List<Feature> features = new ArrayList<>();
    private final List<SealRemark> faults = new ArrayList<>();
    private final Set<String> present = new HashSet<>();

    MemberReader(Optional<SealType> type) {
        this.type = type;
    }

    FeatureReader.Features read(Json.Members message) {
        members("", message);
        type.ifPresent(known -> faults.addAll(known.missing(present)));
        return new FeatureReader.Features(features, faults);
    }

    private void members(String path, Json.Members members) {
        for (Map.Entry<String, Json> member : members.members().entrySet()) {
            value(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue());
        }
    }

    private void value(String path, Json value) {
        switch (value) {
            case Json.Members members -> members(path, members);
            case Json.Items(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    value(path + "[" + i + "]", items.get(i));
                }
            }
            case Json.Text(var text) -> leaf(path, text);
            case Json.Digits(var literal) -> leaf(path, literal);
            case Json.Truth(var truth) -> leaf(path, Boolean.toString(truth));
            case Json.Nothing() -> {}
        }
    }

    private void leaf(String path, String text) {
        FeatureDefinition definition = type.map(known -> known.at(path)).orElse(null);
        if (definition == null) {
            features.add(new Feature(path, "", new FeatureValue.Text(text)));
            return;
        }
        present.add(definition.name());
        FeatureValue value = typed(definition, text);
        if (value == null) {
            faults.add(new SealRemark(SealReason.FEATURE_MALFORMED, path));
        }
        features.add(new Feature(path, definition.name(), value == null ? new FeatureValue.Text(text) : value));
    }

    private static @Nullable FeatureValue typed(FeatureDefinition definition, String text) {
        if (!definition.fits(text.length())) {
            return null;
        }
        return switch (definition.coding()) {
            case ISO_DAY ->
                FeatureReader.day(text, DateTimeFormatter.ISO_LOCAL_DATE).orElse(null);
            case DAY ->
                FeatureReader.day(text, DateTimeFormatter.BASIC_ISO_DATE).orElse(null);
            case UTF8, C40 -> new FeatureValue.Text(text);
            // The table has no such coding for a member; what it means in text is not defined.
            case TD2, MRV_A, MRV_B, NUMBER, STAY, BYTES -> null;
        };
    }
}
