package org.gatehouse.names;

/** How sure a list is that a name is the person's, and what kind of name it is. */
public enum Strength {
    PRIMARY,
    STRONG_ALIAS,
    /** A name that many bear, or a nickname: alone it says little. */
    WEAK_ALIAS,
    TRANSLITERATION,
    MAIDEN
}
