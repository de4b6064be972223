package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.spelling.Part.Kind;

/**
 * Which names of a list are matches at all: those whose parts together say a given share of what the whole asked name says.
 * Names that reach it without one of the rarer parts do not exist, so common parts need not be walked through.
 */
final class Gathering {

    /** The share of what an asked name could say that a listed one must when the birth date speaks for it. */
    static final float SHARE_LEAST = 0.42f;

    /** When no birth date is known. */
    static final float SHARE_ALONE = 0.55f;

    /** When the birth date speaks against it. */
    static final float SHARE_AGAINST = 0.9f;

    /** So much is enough in any case, however long the asked name is; in nats. */
    private static final float ENOUGH = 14;

    /** A name that says nothing is no match, whatever little the asked one could say. */
    private static final float SOMETHING = 1e-3f;

    /** A joint is worth a little less than the parts that it stands for. */
    private static final float JOINT = 0.9f;

    private static final int SHORTEST_JOINT = 3;

    /** No name says so much. */
    private static final float NOBODY = Float.POSITIVE_INFINITY;

    /** From so many postings on it is worth to leap over years. */
    private static final int LONG = 32;

    /** Sums in another order differ by less. */
    private static final float ROUNDING = 1e-3f;

    private Gathering() {}

    static float share(Birth birth) {
        return switch (birth) {
            case MISSING -> SHARE_ALONE;
            case DIFFERS, FAR_APART -> SHARE_AGAINST;
            default -> SHARE_LEAST;
        };
    }

    static float needed(Asked asked, float share) {
        return Math.max(SOMETHING, Math.min(ENOUGH, share * asked.total()));
    }

    /**
     * Fills {@code scratch.names} with every name that could have enough, and some that have not; {@code scratch.births} says
     * of each how its birth date compares, or -1.
     *
     * @param dated whether a birth date is asked for
     * @param differing whether names are wanted whose birth date differs
     * @param farApart and by a generation
     */
    static void names(
            ListIndex index, Asked asked, boolean dated, boolean differing, boolean farApart, Scratch scratch) {
        scratch.names.size = 0;
        scratch.births.size = 0;
        int stamp = scratch.nextNameStamp();
        int count = asked.likely().length;
        int[] walked = scratch.walked(count);
        int[] walk = scratch.walk(count);
        Arrays.fill(walked, 0, count, 0);
        want(asked, differing, farApart, scratch);
        joints(index, asked, stamp, scratch);
        if (differing && dated) {
            scratch.plan.make(asked, needed(asked, SHARE_AGAINST), walked);
            for (int l = 0; l < count; l++) {
                walk(index, asked.likely()[l], 0, walked[l], stamp, scratch);
            }
        }
        want(asked, false, false, scratch);
        scratch.plan.make(asked, needed(asked, dated ? SHARE_LEAST : SHARE_ALONE), walk);
        for (int l = 0; l < count; l++) {
            walk(index, asked.likely()[l], walked[l], walk[l], stamp, scratch);
        }
    }

    /** From now on nobody is wanted whose birth date differs, or differs by a generation, unless it is said so. */
    private static void want(Asked asked, boolean differing, boolean farApart, Scratch scratch) {
        scratch.codes.change();
        float[] needed = scratch.needed;
        needed[BirthCodes.UNKNOWN + 1] = needed(asked, SHARE_LEAST);
        for (Birth birth : BirthCodes.KINDS) {
            boolean wanted = switch (birth) {
                case DIFFERS -> differing;
                case FAR_APART -> farApart;
                default -> true;
            };
            needed[birth.ordinal() + 1] = wanted ? needed(asked, share(birth)) : NOBODY;
        }
    }

    private static void walk(ListIndex index, Likely likely, int from, int to, int stamp, Scratch scratch) {
        int[] starts = index.postingStart();
        for (int t = from; t < to; t++) {
            int token = likely.tokens()[t];
            float own = scratch.items.bounds[Company.hash(token)] + ROUNDING;
            int start = starts[token];
            int end = starts[token + 1];
            if (end - start < LONG) {
                look(index, start, end, own, stamp, scratch);
            } else {
                leap(index, start, end, own, stamp, scratch);
            }
        }
    }

    /** Looks at those postings only whose years are wanted; they stand in the order of their dates. */
    private static void leap(ListIndex index, int start, int end, float own, int stamp, Scratch scratch) {
        short[] births = index.postingBirth();
        int[] ranges = scratch.codes.ranges(scratch.needed);
        int at = start;
        for (int r = 0; r < scratch.codes.rangeEnds() && at < end; r += 2) {
            int first = firstFrom(births, at, end, ranges[r]);
            at = firstFrom(births, first, end, ranges[r + 1]);
            look(index, first, at, own, stamp, scratch);
        }
    }

    /** The first place whose code is not smaller. */
    private static int firstFrom(short[] births, int from, int to, int code) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((births[middle] & 0xFFFF) < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void look(ListIndex index, int start, int end, float own, int stamp, Scratch scratch) {
        short[] births = index.postingBirth();
        long[] company = index.postingCompany();
        BirthCodes codes = scratch.codes;
        float[] needed = scratch.needed;
        float[] bounds = scratch.items.bounds;
        for (int at = start; at < end; at++) {
            int birth = codes.verdict(births[at]);
            float enough = needed[birth + 1];
            if (enough < NOBODY && own + Company.most(company[at], bounds) >= enough) {
                add(index.postings()[at], birth, stamp, scratch);
            }
        }
    }

    private static void add(int name, int birth, int stamp, Scratch scratch) {
        if (scratch.nameStamp[name] != stamp) {
            scratch.nameStamp[name] = stamp;
            scratch.names.add(name);
            scratch.births.add(birth);
        }
    }

    /** Names that have, as two neighbours, what is asked as one. */
    private static void joints(ListIndex index, Asked asked, int stamp, Scratch scratch) {
        KeyTable table = index.joints();
        scratch.joints.size = 0;
        for (int p = 0; p < asked.parts().length; p++) {
            byte[] sounds = asked.parts()[p].sounds();
            if (asked.parts()[p].kind() == Kind.INITIAL || sounds.length <= SHORTEST_JOINT) {
                continue;
            }
            int key = scratch.keys.skeleton(sounds);
            int last = -1;
            for (int at = table.first(key); table.has(at, key); at++) {
                if (table.value(at) == last) {
                    continue;
                }
                last = table.value(at);
                int birth = scratch.codes.verdict(index.nameBirth()[last]);
                if (scratch.needed[birth + 1] < NOBODY) {
                    scratch.joints.add((long) last << 32 | p);
                    add(last, birth, stamp, scratch);
                }
            }
        }
        if (scratch.joints.size > 1) {
            Arrays.sort(scratch.joints.values, 0, scratch.joints.size);
        }
    }

    /** Whether the name says as much as is needed. Little words of the listed name say nothing. */
    static boolean enough(ListIndex index, Asked asked, int name, float needed, Scratch scratch) {
        int parts = asked.parts().length;
        float[] best = scratch.best;
        for (int p = 0; p < parts; p++) {
            best[p] = 0;
        }
        Items items = scratch.items;
        int[] partToken = index.partToken();
        int end = index.nameStart()[name + 1];
        for (int at = index.nameStart()[name]; at < end; at++) {
            int token = partToken[at];
            if (token >= 0) {
                for (int item = items.first(token); item >= 0; item = items.next[item]) {
                    int p = items.stands[item];
                    best[p] = Math.max(best[p], items.evidence[item]);
                }
            }
        }
        if (scratch.joints.size > 0) {
            joined(asked, name, scratch);
        }
        float sum = 0;
        for (int p = 0; p < parts; p++) {
            sum += best[p];
        }
        return sum >= needed;
    }

    private static void joined(Asked asked, int name, Scratch scratch) {
        int low = 0;
        int high = scratch.joints.size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((int) (scratch.joints.values[middle] >>> 32) < name) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (; low < scratch.joints.size && (int) (scratch.joints.values[low] >>> 32) == name; low++) {
            int p = (int) scratch.joints.values[low];
            scratch.best[p] = Math.max(scratch.best[p], JOINT * asked.likely()[p].own());
        }
    }
}
