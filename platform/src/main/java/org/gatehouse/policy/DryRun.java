package org.gatehouse.policy;

import java.time.Instant;
import java.util.List;

/**
 * What a rule would have changed on crossings of the past.
 *
 * @param crossings looked at, those outside its scope too
 * @param held on which it holds
 * @param unknown on which something that it needs is not known
 * @param newlyReferred taken to an officer by it and by nothing else
 * @param nationalityAlone whether nearly all that it takes are of one nationality, and nearly all of that nationality are
 *     taken: then the nationality is the criterion, whatever the expression says
 */
public record DryRun(
        Instant at,
        Instant from,
        Instant until,
        long crossings,
        long held,
        long unknown,
        long newlyReferred,
        boolean nationalityAlone,
        List<Share> shares) {

    public DryRun {
        shares = List.copyOf(shares);
    }

    /** By what the effect is compared; the messages {@code policy.by.<name>} name it. */
    public enum By {
        NATIONALITY,
        SEX,
        AGE
    }

    /**
     * What the rule does to one group.
     *
     * @param group code of the nationality, letter of the sex, or ages such as {@code 18-29}; {@code *} for groups too small
     *     to be told apart
     * @param ratio its share over the share of all; 0 where nobody is touched
     */
    public record Share(By by, String group, long crossings, long held, double ratio) {}
}
