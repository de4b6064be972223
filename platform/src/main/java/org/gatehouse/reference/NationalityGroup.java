package org.gatehouse.reference;

/**
 * The three groups by which crossings are published. A citizen in the law's sense is in one of the first two: figures on
 * "citizens" count both.
 */
public enum NationalityGroup {
    /** A citizen who lives in the country's own customs territory. */
    CITIZEN,
    /** A citizen resident in Hong Kong, Macao or Taiwan, who crosses on a document of that status. */
    HMT_RESIDENT,
    /** Anybody else, the stateless included. */
    FOREIGNER
}
