package org.gatehouse.simulator;

/** The three groups by which crossings are published; figures on citizens count the first two. */
public enum Group {
    /** A citizen who lives on the mainland. */
    MAINLAND,
    /** A citizen resident in Hong Kong, Macao or Taiwan, crossing on the permit of that status. */
    HMT,
    /** Anybody else. */
    FOREIGNER
}
