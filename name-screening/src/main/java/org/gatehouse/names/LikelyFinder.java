package org.gatehouse.names;

import java.util.Arrays;
import java.util.List;
import org.gatehouse.names.spelling.Keys;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Reading;
import org.jspecify.annotations.Nullable;

/** Finds the tokens of a list that a part could be, and remembers those of parts that come often. */
final class LikelyFinder {

    private final ListIndex index;

    private final Memory<Part> parts = new Memory<>() {
        @Override
        boolean same(Part kept, Part asked) {
            return kept.folded().equals(asked.folded())
                    && (kept.readings() == asked.readings() || kept.readings().equals(asked.readings()));
        }
    };

    private final Memory<Reading> joints = new Memory<>() {
        @Override
        boolean same(Reading kept, Reading asked) {
            return kept.equals(asked);
        }
    };

    /** The list that tells what a part says, when it is another one; null when it is this. */
    private final @Nullable Snapshot telling;

    LikelyFinder(ListIndex index, @Nullable Snapshot telling) {
        this.index = index;
        this.telling = telling;
    }

    Likely of(Part part, Scratch scratch) {
        int hash = part.folded().hashCode();
        Likely known = parts.find(part, hash);
        if (known != null) {
            return known;
        }
        Likely likely = find(part.readings(), scratch);
        if (telling != null) {
            likely = likely.told(telling.likely(part));
        }
        parts.keep(part, hash, likely);
        return likely;
    }

    /** Two parts written as one must have all consonants in common with what they could be. */
    Likely ofJoint(Reading reading, Scratch scratch) {
        int hash = Arrays.hashCode(reading.sounds());
        Likely known = joints.find(reading, hash);
        if (known != null) {
            return known;
        }
        scratch.found.size = 0;
        scratch.likeness.ask(reading, Likely.LEAST);
        look(reading, scratch.keys.skeleton(reading.sounds()), scratch.nextRowStamp(), scratch);
        Likely likely = likely(scratch.found, Likely.SHARE_RARE, scratch);
        if (telling != null) {
            likely = likely.told(telling.likely(reading));
        }
        joints.keep(reading, hash, likely);
        return likely;
    }

    Likely find(List<Reading> readings, Scratch scratch) {
        Keys keys = scratch.keys;
        Longs found = scratch.found;
        found.size = 0;
        for (Reading reading : readings) {
            scratch.likeness.ask(reading, Likely.LEAST);
            int stamp = scratch.nextRowStamp();
            int count = keys.of(reading.sounds(), reading.vowelless());
            for (int k = 0; k < count; k++) {
                look(reading, keys.key(k), stamp, scratch);
            }
        }
        return likely(found, Commonness.share(readings.getFirst()), scratch);
    }

    private void look(Reading reading, int key, int stamp, Scratch scratch) {
        KeyTable table = index.keys();
        for (int at = table.first(key); table.has(at, key); at++) {
            int row = table.value(at);
            if (scratch.rowStamp[row] == stamp) {
                continue;
            }
            scratch.rowStamp[row] = stamp;
            int like = likeness(reading, row, scratch);
            if (like >= Likely.LEAST) {
                scratch.found.add((long) (100 - like) << 32 | index.rowToken()[row]);
            }
        }
    }

    private int likeness(Reading reading, int row, Scratch scratch) {
        int faith = index.rowFaith()[row];
        int from = index.rowStart()[row];
        int like = scratch.likeness.to(index.sounds(), from, index.rowStart()[row + 1], faith < 0);
        int believed = reading.faith() * Math.abs(faith);
        return believed == 10_000 ? like : like * believed / 10_000;
    }

    /** @param found likeness turned round in the upper half, token in the lower */
    private Likely likely(Longs found, double share, Scratch scratch) {
        int stamp = scratch.nextRowStamp();
        Arrays.sort(found.values, 0, found.size);
        int[] tokens = new int[found.size];
        byte[] likeness = new byte[found.size];
        int n = 0;
        for (int i = 0; i < found.size; i++) {
            int token = (int) found.values[i];
            if (scratch.tokenSeen[token] != stamp) {
                scratch.tokenSeen[token] = stamp;
                tokens[n] = token;
                likeness[n++] = (byte) (100 - (int) (found.values[i] >>> 32));
            }
        }
        return weighed(Arrays.copyOf(tokens, n), Arrays.copyOf(likeness, n), share);
    }

    private Likely weighed(int[] tokens, byte[] likeness, double share) {
        float[] evidence = new float[tokens.length];
        int[] names = new int[tokens.length];
        int all = index.names();
        long mass = 0;
        long exact = 0;
        for (int i = 0; i < tokens.length; ) {
            int end = i;
            while (end < tokens.length && likeness[end] == likeness[i]) {
                mass += index.tokenNames()[tokens[end]];
                names[end] = (int) mass;
                end++;
            }
            if (likeness[i] == 100) {
                exact = mass;
            }
            float says = Likely.evidence(mass, all, share);
            for (; i < end; i++) {
                evidence[i] = says;
            }
        }
        return new Likely(tokens, likeness, evidence, names, Likely.evidence(exact, all, share));
    }
}
