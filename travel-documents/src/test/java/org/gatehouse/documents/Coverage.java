package org.gatehouse.documents;

/** Which places of a zone a check digit covers, said once more and independently of the reader's table. */
final class Coverage {

    private Coverage() {}

    /** @param at offset into the lines, put one behind the other */
    static boolean covered(MrzFormat format, int at) {
        int line = at / format.length() + 1;
        int column = at % format.length() + 1;
        return switch (format) {
            case TD1 ->
                switch (line) {
                    case 1 -> column >= 6;
                    case 2 -> column <= 7 || (column >= 9 && column <= 15) || column >= 19;
                    default -> false;
                };
            case TD2, TD3 -> line == 2 && column != 21 && (column <= 10 || column >= 14);
            case MRV_A, MRV_B -> line == 2 && column != 21 && column <= 28 && (column <= 10 || column >= 14);
            case CN_CARD -> column >= 3 && column != 13 && column != 21 && column != 29;
            case CN_PERMIT -> (line == 1 && column >= 3 && column != 23) || (line == 2 && column >= 20);
        };
    }
}
