package org.gatehouse.documents;

import java.util.Optional;

/** The shapes of a machine-readable zone that this library reads and writes. */
public enum MrzFormat {
    /** Card of the size of a bank card; Doc 9303-5. */
    TD1(3, 30),
    /** Larger card or sheet; Doc 9303-6. */
    TD2(2, 36),
    /** Passport; Doc 9303-4. */
    TD3(2, 44),
    /** Visa that fills a passport page; Doc 9303-7. */
    MRV_A(2, 44),
    /** Visa that leaves part of the page free; Doc 9303-7. */
    MRV_B(2, 36),
    /** Chinese exit-entry card for Hong Kong and Macao (CS) or for Taiwan (CD), one line, not of ICAO. */
    CN_CARD(1, 30),
    /** Chinese permit for residents of Hong Kong and Macao (CR, CF) or of Taiwan (CT), three lines, not of ICAO. */
    CN_PERMIT(3, 30);

    private final int lines;
    private final int length;
    private final Optional<MrzFormat> present;

    MrzFormat(int lines, int length) {
        this.lines = lines;
        this.length = length;
        present = Optional.of(this);
    }

    /** How many lines the zone has. */
    public int lines() {
        return lines;
    }

    /** Characters in each of its lines. */
    public int length() {
        return length;
    }

    /** This format, present: every reading holds one. */
    Optional<MrzFormat> present() {
        return present;
    }

    /** Characters in the whole zone. */
    int size() {
        return lines * length;
    }
}
