package org.gatehouse.documents.seal;

import java.util.regex.Pattern;

/**
 * One line of the table of types.
 *
 * @param place the tag, or the path of the member with {@code [*]} for any number
 * @param required whether a seal of the type must have the feature, in this or another of its places
 */
record FeatureDefinition(String place, String name, Coding coding, boolean required, int least, int most) {

    private static final Pattern NUMBERS = Pattern.compile("\\[\\d+]");

    /** The place as it stands in the table: any number in brackets becomes a star. */
    static String general(String path) {
        return path.indexOf('[') < 0 ? path : NUMBERS.matcher(path).replaceAll("[*]");
    }

    boolean fits(int length) {
        return length >= least && length <= most;
    }
}
