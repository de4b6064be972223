package org.gatehouse.reference;

/** The filler of a machine-readable zone (Doc 9303-3 section 4.2). */
final class Fillers {

    private Fillers() {}

    /** The value up to its trailing fillers; most values come without any and are given back as they are. */
    static String without(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '<') {
            end--;
        }
        return end == value.length() ? value : value.substring(0, end);
    }
}
