package org.gatehouse.simulator;

/** Where things stand in the text of a zone, line feeds counted: the faults of {@link Fault} are made there. */
final class MrzLayout {

    private static final MrzLayout TD3 = new MrzLayout(45, 54, 64, 72, 88);
    private static final MrzLayout TD2 = new MrzLayout(37, 46, 56, 64, 72);
    private static final MrzLayout TD1 = new MrzLayout(5, 14, 37, 45, 60);
    private static final MrzLayout CARD = new MrzLayout(2, 11, 19, 27, 29);
    private static final MrzLayout PERMIT = new MrzLayout(2, 11, 21, 29, 60);

    static MrzLayout of(Form form) {
        return switch (form) {
            case PASSPORT -> TD3;
            case TD2 -> TD2;
            case TD1 -> TD1;
            case HK_MACAO_PERMIT -> CARD;
            case RETURN_PERMIT, TAIWAN_PERMIT -> PERMIT;
        };
    }

    private final int number;
    private final int[] checkDigits;

    private MrzLayout(int number, int... checkDigits) {
        this.number = number;
        this.checkDigits = checkDigits;
    }

    /** Where the nine places of the document number begin. */
    int number() {
        return number;
    }

    /** Where one of the check digits stands. */
    int checkDigit(long bits) {
        return checkDigits[Bits.below(bits, checkDigits.length)];
    }

    /** Where the last of the check digits stands. */
    int lastCheckDigit() {
        return checkDigits[checkDigits.length - 1];
    }
}
