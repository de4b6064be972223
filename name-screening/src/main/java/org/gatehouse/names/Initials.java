package org.gatehouse.names;

/** Whether two sounds can begin one name: what is written with one letter in one language has another in the next. */
final class Initials {

    private static final String[] ALIKE = {"aeioyu", "kgHhx", "sSzcCx", "jJyi", "cCkJ", "td", "bp", "vfu", "rl"};

    /** Of each sound the groups in which it stands, a bit each. */
    private static final short[] GROUPS = groups();

    private Initials() {}

    static boolean same(byte a, byte b) {
        return a == b || (a & b) >= 0 && (GROUPS[a & 127] & GROUPS[b & 127]) != 0;
    }

    private static short[] groups() {
        short[] groups = new short[128];
        for (int g = 0; g < ALIKE.length; g++) {
            for (char sound : ALIKE[g].toCharArray()) {
                groups[sound] |= (short) (1 << g);
            }
        }
        return groups;
    }
}
