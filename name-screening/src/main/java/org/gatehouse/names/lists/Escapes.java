package org.gatehouse.names.lists;

import java.util.ArrayList;
import java.util.List;

/** Values in one field of the own table: a backslash takes its meaning from the character behind it. */
final class Escapes {

    private static final String MEANINGFUL = "\\|;<";

    private Escapes() {}

    static String escaped(String plain) {
        var escaped = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (MEANINGFUL.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    static String plain(String escaped) {
        var plain = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char character = escaped.charAt(i);
            if (character == '\\' && i + 1 < escaped.length()) {
                i++;
                character = escaped.charAt(i);
            }
            plain.append(character);
        }
        return plain.toString();
    }

    /** Cuts at the separators that no backslash stands before; the parts stay escaped. */
    static List<String> split(String escaped, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '\\') {
                i++;
            } else if (i >= from && escaped.startsWith(separator, i)) {
                parts.add(escaped.substring(from, i));
                from = i + separator.length();
                i = from - 1;
            }
        }
        parts.add(escaped.substring(from));
        return parts;
    }
}
