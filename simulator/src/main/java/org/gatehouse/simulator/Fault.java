package org.gatehouse.simulator;

import java.time.LocalDate;

/** What may be wrong with a document: about one in a hundred, whoever bears it. */
enum Fault {
    NONE,
    /** It expired up to 400 days ago. */
    EXPIRED,
    /** One check digit does not fit. */
    CHECK_DIGIT,
    /** Characters outside the document number are worn away. */
    GARBLED,
    /** The reader lost the end, from the last check digit on or before. */
    CUT_OFF;

    private static final Bearing IN_ORDER = new Bearing.AdmitAfterCheck("document and bearer found in order");
    private static final Bearing RENEWED =
            new Bearing.AdmitAfterCheck("expired; right to travel confirmed by the issuing office");
    private static final Bearing MISPRINT = new Bearing.AdmitAfterCheck("check digit misprinted; document genuine");
    private static final Bearing WORN =
            new Bearing.AdmitAfterCheck("zone not readable by machine; typed from the page, document genuine");
    private static final Bearing NOT_VALID =
            new Bearing.Refuse("EEAL-25-1", "The passport has expired and no other document was shown.");
    private static final Bearing FRAUD =
            new Bearing.Refuse("EEAL-25-3", "The data page was altered; the bearer admits it.");
    private static final Bearing CITIZEN_WITHOUT =
            new Bearing.Refuse("EEAL-12-1", "The document has expired; a new one was not yet applied for.");

    private static final String NOISE = "?*#%~.";

    /**
     * What is wrong with the document in hand.
     *
     * @param bits bits of chance of this one crossing
     */
    static Fault of(long bits) {
        int tenThousandth = Bits.below(bits, 10_000);
        if (tenThousandth >= 100) {
            return NONE;
        }
        return tenThousandth < 25 ? EXPIRED : tenThousandth < 60 ? CHECK_DIGIT : tenThousandth < 90 ? GARBLED : CUT_OFF;
    }

    /**
     * What an officer at the second line would find. Refusals occur in the first half of a round trip only: whoever was
     * refused cannot make the second.
     */
    Bearing bearing(Group group, Direction direction, boolean firstHalf, long bits) {
        boolean serious = firstHalf && Bits.below(Bits.mix(bits, 11), 100) < 6;
        boolean foreignEntry = group == Group.FOREIGNER && direction == Direction.ENTRY;
        boolean citizenExit = group != Group.FOREIGNER && direction == Direction.EXIT;
        return switch (this) {
            case NONE -> IN_ORDER;
            case EXPIRED -> serious && foreignEntry ? NOT_VALID : serious && citizenExit ? CITIZEN_WITHOUT : RENEWED;
            case CHECK_DIGIT -> serious && foreignEntry ? FRAUD : MISPRINT;
            case GARBLED, CUT_OFF -> WORN;
        };
    }

    /** Whether {@link #bearing} is a refusal. */
    static boolean refused(Group group, Direction direction, long bits) {
        var fault = of(bits);
        return fault != NONE && fault.bearing(group, direction, true, bits) instanceof Bearing.Refuse;
    }

    /** The papers as they are in hand. */
    Papers inHand(Papers papers, LocalDate day, long bits) {
        return this == EXPIRED ? papers.withExpiry(day.minusDays(1 + Bits.below(Bits.mix(bits, 12), 400))) : papers;
    }

    /** The lines as the reader sends them. */
    String asRead(String lines, Form form, long bits) {
        return switch (this) {
            case NONE, EXPIRED -> lines;
            case CHECK_DIGIT -> misprinted(lines, form, Bits.mix(bits, 13));
            case GARBLED -> worn(lines, form, Bits.mix(bits, 14));
            case CUT_OFF ->
                lines.substring(0, MrzLayout.of(form).lastCheckDigit() - Bits.below(Bits.mix(bits, 15), 12));
        };
    }

    private static String misprinted(String lines, Form form, long bits) {
        int at = MrzLayout.of(form).checkDigit(bits);
        char[] text = lines.toCharArray();
        int digit = text[at] == '<' ? 0 : text[at] - '0';
        text[at] = (char) ('0' + (digit + 1 + Bits.below(Bits.mix(bits), 9)) % 10);
        return new String(text);
    }

    private static String worn(String lines, Form form, long bits) {
        var layout = MrzLayout.of(form);
        char[] text = lines.toCharArray();
        int spots = 3 + Bits.below(bits, 5);
        long more = bits;
        while (spots > 0) {
            more = Bits.mix(more, spots);
            int at = Bits.below(more, text.length);
            boolean number = at >= layout.number() && at < layout.number() + 9;
            if (!number && text[at] != '\n') {
                text[at] = NOISE.charAt(Bits.below(Bits.mix(more), NOISE.length()));
                spots--;
            }
        }
        return new String(text);
    }
}
