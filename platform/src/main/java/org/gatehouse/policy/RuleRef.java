package org.gatehouse.policy;

import java.util.regex.Pattern;

/**
 * One version of one rule, for ever the same.
 *
 * @param key capitals, digits and hyphens, at most 40: {@code CN-ENTRIES-USED}
 * @param version from 1
 */
public record RuleRef(String key, int version) {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");

    public RuleRef {
        if (!KEY.matcher(key).matches() || version < 1) {
            throw new IllegalArgumentException("not a version of a rule: " + key + '@' + version);
        }
    }

    /** Whether it can be the key of a rule. */
    public static boolean fits(String key) {
        return KEY.matcher(key).matches();
    }

    /** The version that {@link #toString} wrote. */
    public static RuleRef parse(String text) {
        int at = text.lastIndexOf('@');
        try {
            return new RuleRef(text.substring(0, Math.max(at, 0)), Integer.parseInt(text.substring(at + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a version of a rule: " + text, e);
        }
    }

    @Override
    public String toString() {
        return key + '@' + version;
    }
}
