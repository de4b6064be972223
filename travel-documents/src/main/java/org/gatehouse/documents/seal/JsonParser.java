package org.gatehouse.documents.seal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON by the letter of RFC 8259 and more strictly where two readers could see two documents: no member twice, no
 * half of a surrogate pair, no number that double precision would change. Not deeper than {@value #DEEPEST}. Used once.
 */
final class JsonParser {

    static final int DEEPEST = 16;
    /** Values in one text; a seal has about 30. */
    static final int MOST = 2000;

    private static final int LONGEST_NUMBER = 24;

    private final String text;
    private int at;
    private int values;

    private JsonParser(String text) {
        this.text = text;
    }

    static Json parse(String text) throws Unreadable {
        var parser = new JsonParser(text);
        Json value = parser.value(0);
        parser.blanks();
        if (parser.at != text.length()) {
            throw parser.malformed();
        }
        return value;
    }

    private Json value(int depth) throws Unreadable {
        values++;
        if (depth > DEEPEST || values > MOST) {
            throw new Unreadable(SealReason.TOO_LARGE, Integer.toString(at + 1));
        }
        blanks();
        char c = peek();
        return switch (c) {
            case '{' -> members(depth);
            case '[' -> items(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json members(int depth) throws Unreadable {
        int from = at;
        at++;
        Map<String, Json> members = new LinkedHashMap<>();
        blanks();
        if (peek() == '}') {
            at++;
            return new Json.Members(Map.of(), from, at);
        }
        while (true) {
            blanks();
            if (peek() != '"') {
                throw malformed();
            }
            String name = string();
            blanks();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) {
                throw new Unreadable(SealReason.MEMBER_TWICE, name);
            }
            if (last('}')) {
                return new Json.Members(Collections.unmodifiableMap(members), from, at);
            }
        }
    }

    private Json items(int depth) throws Unreadable {
        at++;
        List<Json> items = new ArrayList<>();
        blanks();
        if (peek() == ']') {
            at++;
            return new Json.Items(List.of());
        }
        while (true) {
            items.add(value(depth + 1));
            if (last(']')) {
                return new Json.Items(List.copyOf(items));
            }
        }
    }

    /** Takes a comma, or the end of the list. */
    private boolean last(char end) throws Unreadable {
        blanks();
        char c = peek();
        at++;
        if (c != end && c != ',') {
            throw malformed();
        }
        return c == end;
    }

    private String string() throws Unreadable {
        at++;
        var content = new StringBuilder();
        while (true) {
            char c = peek();
            at++;
            if (c == '"') {
                return whole(content.toString());
            } else if (c == '\\') {
                content.append(escaped());
            } else if (c < ' ') {
                throw malformed();
            } else {
                content.append(c);
            }
        }
    }

    private char escaped() throws Unreadable {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed();
        };
    }

    private char unicode() throws Unreadable {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = hex(peek());
            if (digit < 0) {
                throw malformed();
            }
            code = code << 4 | digit;
            at++;
        }
        return (char) code;
    }

    /** Digits of ASCII only: Java would also take those of other scripts. */
    private static int hex(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private String whole(String content) throws Unreadable {
        for (int i = 0; i < content.length(); i++) {
            if (Character.isHighSurrogate(content.charAt(i))
                    && i + 1 < content.length()
                    && Character.isLowSurrogate(content.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(content.charAt(i))) {
                throw malformed();
            }
        }
        return content;
    }

    private Json number() throws Unreadable {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        String literal = text.substring(from, at);
        if (literal.length() > LONGEST_NUMBER || !exact(literal)) {
            throw new Unreadable(SealReason.NUMBER_INEXACT, literal.substring(0, Math.min(40, literal.length())));
        }
        return new Json.Digits(literal);
    }

    /** Whether double precision keeps the number; the canonical form of RFC 8785 knows no other numbers. */
    private static boolean exact(String literal) {
        double value = Double.parseDouble(literal);
        try {
            return !Double.isInfinite(value)
                    && new BigDecimal(Double.toString(value)).compareTo(new BigDecimal(literal)) == 0;
        } catch (NumberFormatException e) {
            return false; // an exponent that no decimal has
        }
    }

    private void digits() throws Unreadable {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == from) {
            throw malformed();
        }
    }

    private Json word(String word, Json value) throws Unreadable {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void expect(char c) throws Unreadable {
        if (peek() != c) {
            throw malformed();
        }
        at++;
    }

    private char peek() throws Unreadable {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Unreadable malformed() {
        return new Unreadable(SealReason.TEXT_MALFORMED, Integer.toString(at + 1));
    }
}
