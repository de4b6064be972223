package org.gatehouse.documents;

/** What only a Chinese permit of three lines has, in places 17 to 19 of its second line. */
final class Permit {

    /** Whether letters of the Chinese name, and of the Latin one, did not fit: A when none is missing. */
    static final int CHINESE_NAME_CUT = 46;

    static final int LATIN_NAME_CUT = 47;

    /**
     * The century of birth. Printed specimens have B for 1981; readers of others take B for the years from 2000 on. As long
     * as nobody publishes the rule, the place is written as the specimens have it and decides nothing when read.
     */
    static final int CENTURY_OF_BIRTH = 48;

    private Permit() {}

    /** On a permit of a resident who is no Chinese citizen the nationality stands in the place of the two flags. */
    static boolean hasCutFlags(Zone zone) {
        return zone.layout.format() == MrzFormat.CN_PERMIT && zone.cells[1] != 'F';
    }
}
