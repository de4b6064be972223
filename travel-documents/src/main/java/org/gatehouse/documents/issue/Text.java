package org.gatehouse.documents.issue;

import java.util.List;

/** What a text on a chip may be: no control characters, and no filler, which divides the parts of a field. */
final class Text {

    static final int NAME_MAX = 200;
    static final int LINE_MAX = 500;
    static final int PARTS_MAX = 20;

    private Text() {}

    static void check(String what, String text, int least, int most) {
        if (text.strip().length() < least || text.length() > most) {
            throw new IllegalArgumentException("%s has %d to %d characters".formatted(what, least, most));
        }
        if (text.codePoints().anyMatch(c -> c == '<' || Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF))) {
            throw new IllegalArgumentException(what + " holds a character that a chip cannot hold: " + text);
        }
    }

    static List<String> check(String what, List<String> texts) {
        if (texts.size() > PARTS_MAX) {
            throw new IllegalArgumentException("%s has at most %d parts".formatted(what, PARTS_MAX));
        }
        texts.forEach(text -> check(what, text, 1, LINE_MAX));
        return List.copyOf(texts);
    }
}
