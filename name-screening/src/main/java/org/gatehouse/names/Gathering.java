package org.gatehouse.names;

import java.util.Arrays;
import org.gatehouse.names.Explanation.Birth;
import org.gatehouse.names.spelling.Part.Kind;

/**
 * Which names of a list are worth a comparison: those whose parts together could say a given share of what the whole asked
 * name says. Names that reach it without one of the rarer parts do not exist, so common parts need not be walked through.
 */
final class Gathering {

    /** The share of what an asked name could say that a listed one must when the birth date speaks for it. */
    static final float SHARE_LEAST = 0.42f;

    /** When no birth date is known. */
    static final float SHARE_ALONE = 0.55f;

    /** When the birth date speaks against it. */
    static final float SHARE_AGAINST = 0.8f;

    /** So much is enough in any case, however long the asked name is; in nats. */
    private static final float ENOUGH = 14;

    /** A joint is worth a little less than the parts that it stands for. */
    private static final float JOINT = 0.9f;

    private static final int SHORTEST_JOINT = 3;

    private Gathering() {}

    static float share(Birth birth) {
        return switch (birth) {
            case MISSING -> SHARE_ALONE;
            case DIFFERS, FAR_APART -> SHARE_AGAINST;
            default -> SHARE_LEAST;
        };
    }

    static float needed(Asked asked, float share) {
        return Math.min(ENOUGH, share * asked.total());
    }

    /**
     * Fills {@code scratch.names} with every name that could have enough, and some that have not.
     *
     * @param least the smallest share that any name may need
     * @param hopeless from this verdict of {@link BirthYears} on no name can be a candidate
     * @return how many of them, from the first, could have enough for {@link #SHARE_AGAINST}
     */
    static int names(ListIndex index, Asked asked, float least, byte hopeless, Scratch scratch) {
        scratch.names.size = 0;
        int stamp = scratch.nextNameStamp();
        int[] walked = scratch.walked(asked.likely().length);
        Arrays.fill(walked, 0, asked.likely().length, 0);
        scratch.hopeless = hopeless;
        walk(index, asked, SHARE_AGAINST, walked, stamp, scratch);
        joints(index, asked, stamp, scratch);
        int strong = scratch.names.size;
        if (least < SHARE_AGAINST) {
            scratch.hopeless = BirthYears.DIFFER;
            walk(index, asked, least, walked, stamp, scratch);
        }
        return strong;
    }

    private static void walk(ListIndex index, Asked asked, float share, int[] walked, int stamp, Scratch scratch) {
        float rest = needed(asked, share) - 1e-3f;
        int parts = asked.parts().length;
        boolean[] done = scratch.done(asked.likely().length);
        for (int round = 0; round < asked.likely().length; round++) {
            int p = costliest(asked, done);
            done[p] = true;
            Likely likely = asked.likely()[p];
            float weight = p < parts ? Asked.weight(asked.parts()[p].kind()) : 1;
            int walk = likely.tokens().length;
            while (walk > 0 && weight * likely.evidence()[walk - 1] <= rest) {
                walk--;
            }
            for (int t = walked[p]; t < walk; t++) {
                walk(index, likely.tokens()[t], stamp, scratch);
            }
            walked[p] = Math.max(walked[p], walk);
            if (walk < likely.tokens().length) {
                rest -= weight * likely.evidence()[walk];
            }
        }
    }

    private static int costliest(Asked asked, boolean[] done) {
        int best = -1;
        long most = -1;
        for (int p = 0; p < asked.likely().length; p++) {
            int[] names = asked.likely()[p].names();
            long cost = names.length == 0 ? 0 : names[names.length - 1];
            if (!done[p] && cost > most) {
                most = cost;
                best = p;
            }
        }
        return best;
    }

    private static void walk(ListIndex index, int token, int stamp, Scratch scratch) {
        int[] postings = index.postings();
        byte[] years = index.nameYear();
        byte[] verdicts = scratch.verdicts;
        for (int at = index.postingStart()[token]; at < index.postingStart()[token + 1]; at++) {
            int name = postings[at];
            if (verdicts[years[name] & 255] < scratch.hopeless) {
                add(name, stamp, scratch);
            }
        }
    }

    private static void add(int name, int stamp, Scratch scratch) {
        if (scratch.nameStamp[name] != stamp) {
            scratch.nameStamp[name] = stamp;
            scratch.names.add(name);
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
                if (table.value(at) != last) {
                    last = table.value(at);
                    scratch.joints.add((long) last << 32 | p);
                    add(last, stamp, scratch);
                }
            }
        }
        if (scratch.joints.size > 1) {
            Arrays.sort(scratch.joints.values, 0, scratch.joints.size);
        }
    }

    /** Whether the name has enough. */
    static boolean enough(ListIndex index, Asked asked, int name, float share, Scratch scratch) {
        int parts = asked.parts().length;
        float[] best = scratch.best;
        Arrays.fill(best, 0, parts, 0);
        Items items = scratch.items;
        for (int at = index.nameStart()[name]; at < index.nameStart()[name + 1]; at++) {
            int token = index.partToken()[at];
            if (scratch.tokenStamp[token] != items.stamp) {
                continue;
            }
            for (int item = scratch.tokenItem[token]; item >= 0; item = items.next[item]) {
                int p = items.stands[item];
                best[p] = Math.max(best[p], items.evidence[item]);
            }
        }
        if (scratch.joints.size > 0) {
            joined(asked, name, scratch);
        }
        float sum = 0;
        for (int p = 0; p < parts; p++) {
            sum += best[p];
        }
        return sum >= needed(asked, share);
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
