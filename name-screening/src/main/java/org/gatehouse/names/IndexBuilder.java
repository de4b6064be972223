package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gatehouse.names.spelling.Keys;
import org.gatehouse.names.spelling.Part;
import org.gatehouse.names.spelling.Part.Kind;
import org.gatehouse.names.spelling.Reading;

/** Turns entries into a {@link ListIndex}. Reading names, the most of the work, is done in chunks side by side. */
final class IndexBuilder {

    private static final int CHUNK = 8192;

    private IndexBuilder() {}

    /** What one chunk of entries is turned into; tokens are numbered within the chunk. */
    private static final class Chunk {
        final Map<List<Reading>, Integer> numbers = new HashMap<>();
        final List<List<Reading>> tokens = new ArrayList<>();
        final Ints nameStart = new Ints();
        final Ints partToken = new Ints();
        final Ints partFlags = new Ints();
        final Ints nameEntry = new Ints();
        final Ints nameOrder = new Ints();
        final Longs joints = new Longs();
        final Keys keys = new Keys();

        void add(int entry, ListEntry listed) {
            for (int order = 0; order < listed.names().size(); order++) {
                List<Part> parts = NameParts.of(listed.names().get(order).name());
                if (parts.isEmpty()) {
                    continue;
                }
                int name = nameEntry.size;
                nameStart.add(partToken.size);
                nameEntry.add(entry);
                int shown = Math.min(order, Short.MAX_VALUE);
                boolean weak = listed.names().get(order).strength() == Strength.WEAK_ALIAS;
                nameOrder.add(weak ? ~shown : shown);
                for (Part part : parts) {
                    partToken.add(number(listedReadings(part)));
                    partFlags.add(PartFlags.of(part));
                }
                Joints.each(parts, sounds -> joints.add(KeyTable.pair(keys.skeleton(sounds), name)));
            }
        }

        private int number(List<Reading> readings) {
            Integer known = numbers.get(readings);
            if (known != null) {
                return known;
            }
            numbers.put(readings, tokens.size());
            tokens.add(readings);
            return tokens.size() - 1;
        }
    }

    /** Other forms of a name are looked for from the side of the query; one side is enough. */
    private static List<Reading> listedReadings(Part part) {
        return part.readings().stream()
                .filter(reading -> reading.faith() > Reading.OTHER_FORM || reading.vowelless())
                .toList();
    }

    static ListIndex build(List<ListEntry> entries) {
        int chunkCount = (entries.size() + CHUNK - 1) / CHUNK;
        Chunk[] chunks = new Chunk[chunkCount];
        IntStream.range(0, chunkCount).parallel().forEach(c -> {
            var chunk = new Chunk();
            for (int e = c * CHUNK; e < Math.min(entries.size(), (c + 1) * CHUNK); e++) {
                chunk.add(e, entries.get(e));
            }
            chunks[c] = chunk;
        });
        return merge(chunks, Facts.of(entries));
    }

    private static ListIndex merge(Chunk[] chunks, Facts facts) {
        Map<List<Reading>, Integer> numbers = new HashMap<>();
        List<List<Reading>> tokens = new ArrayList<>();
        int names = 0;
        int parts = 0;
        int jointCount = 0;
        for (Chunk chunk : chunks) {
            names += chunk.nameEntry.size;
            parts += chunk.partToken.size;
            jointCount += chunk.joints.size;
        }
        int[] nameStart = new int[names + 1];
        int[] nameEntry = new int[names];
        short[] nameOrder = new short[names];
        int[] partToken = new int[parts];
        byte[] partFlags = new byte[parts];
        long[] joints = new long[jointCount];
        int name = 0;
        int part = 0;
        int joint = 0;
        for (int c = 0; c < chunks.length; c++) {
            Chunk chunk = chunks[c];
            int[] renumbered = new int[chunk.tokens.size()];
            for (int t = 0; t < renumbered.length; t++) {
                Integer known = numbers.putIfAbsent(chunk.tokens.get(t), tokens.size());
                if (known == null) {
                    renumbered[t] = tokens.size();
                    tokens.add(chunk.tokens.get(t));
                } else {
                    renumbered[t] = known;
                }
            }
            for (int j = 0; j < chunk.joints.size; j++) {
                joints[joint++] = chunk.joints.values[j] + name;
            }
            for (int n = 0; n < chunk.nameEntry.size; n++) {
                nameStart[name + n] = part + chunk.nameStart.values[n];
                nameEntry[name + n] = chunk.nameEntry.values[n];
                nameOrder[name + n] = (short) chunk.nameOrder.values[n];
            }
            for (int p = 0; p < chunk.partToken.size; p++) {
                partToken[part + p] = renumbered[chunk.partToken.values[p]];
                partFlags[part + p] = (byte) chunk.partFlags.values[p];
            }
            name += chunk.nameEntry.size;
            part += chunk.partToken.size;
            chunks[c] = new Chunk();
        }
        nameStart[names] = parts;
        numbers.clear();
        tokens = bySounds(tokens, partToken);
        return finish(tokens, nameStart, nameEntry, nameOrder, partToken, partFlags, joints, facts);
    }

    /** Tokens in the order of their sounds, so that those with the same beginning stand together. */
    private static List<List<Reading>> bySounds(List<List<Reading>> tokens, int[] partToken) {
        int[] places = new int[tokens.size()];
        Integer[] order = new Integer[tokens.size()];
        Arrays.setAll(order, t -> t);
        Arrays.parallelSort(
                order,
                Comparator.comparing((Integer t) -> tokens.get(t).getFirst().sounds(), Arrays::compare)
                        .thenComparing(Comparator.naturalOrder()));
        List<List<Reading>> sorted = new ArrayList<>(tokens.size());
        for (int t = 0; t < order.length; t++) {
            places[order[t]] = t;
            sorted.add(tokens.get(order[t]));
        }
        for (int p = 0; p < partToken.length; p++) {
            partToken[p] = places[partToken[p]];
        }
        return sorted;
    }

    private static ListIndex finish(
            List<List<Reading>> tokens,
            int[] nameStart,
            int[] nameEntry,
            short[] nameOrder,
            int[] partToken,
            byte[] partFlags,
            long[] joints,
            Facts facts) {
        int rows = 0;
        int bytes = 0;
        for (List<Reading> readings : tokens) {
            rows += readings.size();
            for (Reading reading : readings) {
                bytes += reading.sounds().length;
            }
        }
        int[] rowToken = new int[rows];
        int[] rowStart = new int[rows + 1];
        byte[] rowFaith = new byte[rows];
        byte[] sounds = new byte[bytes];
        int[] tokenRow = new int[tokens.size() + 1];
        var keys = new Keys();
        var pairs = new Longs();
        int row = 0;
        int at = 0;
        for (int t = 0; t < tokens.size(); t++) {
            tokenRow[t] = row;
            for (Reading reading : tokens.get(t)) {
                rowToken[row] = t;
                rowStart[row] = at;
                rowFaith[row] = (byte) (reading.vowelless() ? -reading.faith() : reading.faith());
                System.arraycopy(reading.sounds(), 0, sounds, at, reading.sounds().length);
                at += reading.sounds().length;
                int count = keys.of(reading.sounds(), reading.vowelless());
                for (int k = 0; k < count; k++) {
                    pairs.add(KeyTable.pair(keys.key(k), row));
                }
                row++;
            }
        }
        rowStart[rows] = at;
        tokenRow[tokens.size()] = row;
        short[] births = facts.births(nameEntry);
        markLittleWords(partToken, partFlags);
        Postings postings = Postings.of(tokens.size(), nameStart, partToken, births);
        float[] tokenOwn = new float[tokens.size()];
        for (int t = 0; t < tokenOwn.length; t++) {
            double share = Commonness.share(tokens.get(t).getFirst());
            tokenOwn[t] = Likely.evidence(postings.tokenNames()[t], nameEntry.length, share);
        }
        return new ListIndex(
                rowToken,
                rowStart,
                rowFaith,
                sounds,
                tokenRow,
                postings.tokenNames(),
                tokenOwn,
                nameStart,
                partToken,
                partFlags,
                nameEntry,
                nameOrder,
                births,
                postings.start(),
                postings.names(),
                postings.births(),
                postings.company(),
                new KeyTable(pairs.values, pairs.size),
                new KeyTable(joints, joints.length),
                facts);
    }

    private static void markLittleWords(int[] partToken, byte[] partFlags) {
        for (int p = 0; p < partToken.length; p++) {
            if (PartFlags.kind(partFlags[p]) == Kind.PARTICLE) {
                partToken[p] = ~partToken[p];
            }
        }
    }
}
