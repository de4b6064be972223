package org.gatehouse.statistics;

import java.util.Locale;

/** How a published number relates to the quantity behind it. */
public enum Qualifier {
    EXACT,
    MORE_THAN,
    NEARLY,
    ABOUT;

    /** As written in files and answers: {@code more_than}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
