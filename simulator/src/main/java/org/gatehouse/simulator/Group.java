package org.gatehouse.simulator;

/** The three groups by which crossings are published; figures on citizens count the first two. */
public enum Group {
    /** A citizen who lives on the mainland. */
    MAINLAND(0),
    /** A citizen resident in Hong Kong, Macao or Taiwan, crossing on the permit of that status. */
    HMT(1),
    /** Anybody else. */
    FOREIGNER(2);

    /** Part of the reserved document numbers. */
    final int slot;

    Group(int slot) {
        this.slot = slot;
    }
}
