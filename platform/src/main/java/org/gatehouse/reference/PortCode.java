package org.gatehouse.reference;

import java.util.regex.Pattern;

/**
 * A port of entry, in the form of a UN/LOCODE. Where UNECE lists none for a crossing point, the authority gives it a code
 * of the same form; the list of ports says which is which.
 *
 * @param value five characters: the country in two letters, then three letters or digits 2 to 9
 * @see <a href="https://unece.org/trade/uncefact/unlocode">UNECE Recommendation 16</a>
 */
public record PortCode(String value) implements Comparable<PortCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    public PortCode {
        if (!hasForm(value)) {
            throw new IllegalArgumentException("not of the form of a UN/LOCODE: " + value);
        }
    }

    /** Whether the text has the form of a code, which says nothing about there being such a port. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(PortCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
