package org.gatehouse.statistics;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The life of a release. The schema has the same table as {@code statistics.release_moves}. */
public enum ReleaseState {
    /** Counted and frozen; the statistical check has its findings. */
    DRAFT,
    /** A person has read the findings and answered them. */
    CHECKED,
    /** One person has signed. */
    SIGNED,
    /** Two have; it waits for its instant, and those on its list may read it. */
    EMBARGOED,
    /** Everybody may read it, and it is the one that holds. */
    PUBLISHED,
    /** A later one holds; it can still be read. */
    REPLACED,
    /** It never became public. */
    WITHDRAWN;

    /** What may follow at once. */
    public Set<ReleaseState> after() {
        return switch (this) {
            case DRAFT -> EnumSet.of(CHECKED, WITHDRAWN);
            case CHECKED -> EnumSet.of(SIGNED, WITHDRAWN);
            case SIGNED -> EnumSet.of(EMBARGOED, WITHDRAWN);
            case EMBARGOED -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(REPLACED);
            case REPLACED, WITHDRAWN -> EnumSet.noneOf(ReleaseState.class);
        };
    }

    public boolean everPublic() {
        return this == PUBLISHED || this == REPLACED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
