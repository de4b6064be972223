package org.gatehouse.documents.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What seals of one type say. */
record SealType(String type, Map<String, FeatureDefinition> byPlace) {

    @Nullable FeatureDefinition at(String place) {
        return byPlace.get(FeatureDefinition.general(place));
    }

    /** The places of a feature, in the order of the table. */
    List<FeatureDefinition> places(String feature) {
        return byPlace.values().stream()
                .filter(definition -> definition.name().equals(feature))
                .toList();
    }

    /** A remark for each required feature that is not among those. */
    List<SealRemark> missing(Set<String> present) {
        List<SealRemark> missing = new ArrayList<>();
        for (String name : names()) {
            if (places(name).getFirst().required() && !present.contains(name)) {
                missing.add(new SealRemark(SealReason.FEATURE_MISSING, name));
            }
        }
        return missing;
    }

    /** The names of the features, in the order of the table. */
    List<String> names() {
        return byPlace.values().stream().map(FeatureDefinition::name).distinct().toList();
    }
}
