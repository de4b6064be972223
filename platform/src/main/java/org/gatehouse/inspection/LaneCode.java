package org.gatehouse.inspection;

import java.util.regex.Pattern;

/**
 * A gate of an e-channel, as its port calls it.
 *
 * @param value 1 to 20 letters, digits and hyphens
 */
public record LaneCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,20}");

    public LaneCode {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("no lane: " + value);
        }
    }

    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
