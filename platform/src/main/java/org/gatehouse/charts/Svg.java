package org.gatehouse.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The text of a document, an element at a time. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** @param attributes names and values in turn; numbers are written with one decimal at most */
    Svg open(String name, Object... attributes) {
        start(name, attributes);
        text.append('>');
        return this;
    }

    Svg empty(String name, Object... attributes) {
        start(name, attributes);
        text.append("/>");
        return this;
    }

    Svg element(String name, String words, Object... attributes) {
        return open(name, attributes).words(words).close(name);
    }

    Svg close(String name) {
        text.append("</").append(name).append('>');
        return this;
    }

    Svg words(String words) {
        text.append(escaped(words));
        return this;
    }

    /** A style sheet of ours, in which nothing needs to be escaped. */
    Svg verbatim(String style) {
        text.append(style);
        return this;
    }

    /** What was drawn apart. */
    Svg add(Svg other) {
        text.append(other.text);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    private void start(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(
                            attributes[i + 1] instanceof Double number
                                    ? decimal(number)
                                    : escaped(String.valueOf(attributes[i + 1])))
                    .append('"');
        }
    }

    static String decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Of characters that no document may hold, nothing is left. */
    private static String escaped(String words) {
        var escaped = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> {
                    if (c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
