package org.gatehouse.screening.index;

/** Signs of a number that readers and people mistake for one another, as one sign. */
final class LookAlikes {

    private LookAlikes() {}

    /** O and 0, I and 1, S and 5, B and 8, Z and 2. */
    static String folded(String number) {
        char[] signs = number.toCharArray();
        for (int at = 0; at < signs.length; at++) {
            signs[at] = switch (signs[at]) {
                case 'O' -> '0';
                case 'I' -> '1';
                case 'S' -> '5';
                case 'B' -> '8';
                case 'Z' -> '2';
                default -> signs[at];
            };
        }
        return new String(signs);
    }
}
