package org.gatehouse.simulator;

import java.util.regex.Pattern;

/**
 * As much JSON (RFC 8259) as the requests and answers of live traffic need: an object of texts is written, and single
 * members are found in an answer by their name, the first one of it.
 */
final class JsonText {

    private final StringBuilder text = new StringBuilder("{");

    JsonText with(String name, String value) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':');
        quote(value);
        return this;
    }

    JsonText with(String name, JsonText value) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(name);
        text.append(':').append(value);
        return this;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                default -> {
                    if (c < ' ') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }

    /** The first member of this name whose value is a text without escapes; empty when there is none. */
    static String field(String json, String name) {
        var found = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"\\\\]*)\"")
                .matcher(json);
        return found.find() ? found.group(1) : "";
    }

    /** The first member of this name whose value is a whole number. */
    static long number(String json, String name, long otherwise) {
        var found = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*(\\d{1,12})")
                .matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }
}
