package org.gatehouse.names;

/** Whether two sounds can begin one name: what is written with one letter in one language has another in the next. */
final class Initials {

    private static final String[] ALIKE = {"aeioyu", "kgHhx", "sSzcCx", "jJyi", "cCkJ", "td", "bp", "vfu", "rl"};

    private Initials() {}

    static boolean same(byte a, byte b) {
        if (a == b) {
            return true;
        }
        for (String group : ALIKE) {
            if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
                return true;
            }
        }
        return false;
    }
}
