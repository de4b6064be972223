package org.gatehouse.statistics;

import java.util.Locale;

/** How settled the figures of a release are. */
public enum Vintage {
    /** Counted while records of the period may still come in. */
    PROVISIONAL,
    /** Counted when the period was closed. */
    FINAL,
    /** Counted again after corrections; names the release that it replaces by its number. */
    REVISED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
