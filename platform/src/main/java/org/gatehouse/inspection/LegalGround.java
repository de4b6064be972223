package org.gatehouse.inspection;

import org.gatehouse.reference.Direction;

/**
 * On what an officer may refuse a crossing. The messages {@code inspection.ground.<name>} carry the law's own words and
 * the article.
 */
public enum LegalGround {
    /** No valid travel document, or inspection refused (Exit and Entry Administration Law art. 12(1), 25(1)). */
    NO_VALID_DOCUMENT,
    /** A forged, altered or another person's document (Border Inspection Regulations art. 8). */
    FALSE_DOCUMENT,
    /** No visa, permit or endorsement where one is needed (EEAL art. 25(1)). */
    NO_PERMISSION,
    /** Within the time of a ban after removal or expulsion (EEAL art. 25 with 21(1)). */
    ENTRY_BAN,
    /** Likely to act against the purpose of the visa, or without means (EEAL art. 25 with 21). */
    PURPOSE_OR_MEANS,
    /** Danger to security or public order by decision of the competent authority (EEAL art. 12(5), 21). */
    PUBLIC_SECURITY,
    /** A court or an authority forbids the exit (EEAL art. 12, 28). */
    EXIT_BAN,
    /** A measure of public health in force by law (EEAL art. 21; Frontier Health and Quarantine Law). */
    PUBLIC_HEALTH;

    /** Whether the law knows the ground for this way of crossing. */
    public boolean covers(Direction direction) {
        return switch (this) {
            case NO_VALID_DOCUMENT, FALSE_DOCUMENT, PUBLIC_SECURITY -> true;
            case NO_PERMISSION, ENTRY_BAN, PURPOSE_OR_MEANS, PUBLIC_HEALTH -> direction == Direction.ENTRY;
            case EXIT_BAN -> direction == Direction.EXIT;
        };
    }
}
