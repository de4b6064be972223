package org.gatehouse.names;

import java.util.HashSet;
import java.util.Set;
import org.gatehouse.names.spelling.CommonNames;
import org.gatehouse.names.spelling.Reading;

/** What is known of a part before a list is seen: the names of many languages are common, others rare. */
final class Commonness {

    private static final Set<Reading> COMMON = new HashSet<>(CommonNames.readings());

    private Commonness() {}

    static double share(Reading reading) {
        return COMMON.contains(reading) ? Likely.SHARE_COMMON : Likely.SHARE_RARE;
    }
}
