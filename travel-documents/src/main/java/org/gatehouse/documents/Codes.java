package org.gatehouse.documents;

/** The texts of codes of one to three letters, of which the same few come again and again. */
final class Codes {

    private static final int LETTERS = 27;

    /** Filled as codes come. Two threads may both fill a place, with equal texts. */
    private static final String[] TEXTS = new String[LETTERS * LETTERS * LETTERS];

    private Codes() {}

    /** @param letters how many capital letters from {@code at} on make the code, one to three */
    static String text(byte[] cells, int at, int letters) {
        int index = 0;
        for (int i = 0; i < 3; i++) {
            index = index * LETTERS + (i < letters ? cells[at + i] - 'A' + 1 : 0);
        }
        String text = TEXTS[index];
        if (text == null) {
            text = Zone.text(cells, at, at + letters);
            TEXTS[index] = text;
        }
        return text;
    }
}
