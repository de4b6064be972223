package org.gatehouse.inspection.deciding;

/** What a reader sent, as it can be kept: any text at all may come. */
final class PresentedText {

    /** Three lines of 30 or two of 44 characters make at most 92; what is far longer is noise, of which the head will do. */
    static final int KEPT_MAX = 400;

    private PresentedText() {}

    /** The text without what no database text may hold, cut to {@link #KEPT_MAX}; usually the text itself. */
    static String storable(String text) {
        String head = text.length() > KEPT_MAX ? text.substring(0, KEPT_MAX) : text;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return cleaned(head);
            }
        }
        return head;
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                clean.append(c).append(text.charAt(++i));
            } else {
                clean.append(c == 0 || Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return clean.toString();
    }
}
