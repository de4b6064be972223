package org.gatehouse.names.spelling;

import java.util.List;

/** Names that many people bear, in whatever country. */
public final class CommonNames {

    private CommonNames() {}

    public static List<Reading> readings() {
        return Words.common().stream()
                .map(name -> new Reading(Sounds.of(name), false, 100))
                .toList();
    }
}
