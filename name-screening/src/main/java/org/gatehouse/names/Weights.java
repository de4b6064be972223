package org.gatehouse.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was learned: regression trees over the features of a pair of names, and what birth date, sex and nationality add. All
 * of it is in nats of log-odds, and is added up.
 *
 * @param nodes of each tree, complete trees of {@link #DEPTH}, breadth first: the feature in the upper half, in the lower the
 *     bits of the border; values below it go left
 * @param leaves of each tree
 * @param rest what all trees from each {@link #STRIDE}th on can add at most
 */
@SuppressWarnings("ArrayRecordComponent")
record Weights(
        long[] nodes, float[] leaves, float[] rest, float base, float[] birth, float[] sex, float[] nationality) {

    /** No name alone says more; so many people have the same. */
    static final float SUREST = 4;

    /** Sex and nationality together say less. */
    static final float OTHER_FACTS = 1;

    /** After so many trees it is looked whether the others can still matter. */
    private static final int STRIDE = 4;

    static final int DEPTH = 4;
    static final int NODES = (1 << DEPTH) - 1;
    static final int LEAVES = 1 << DEPTH;

    /** Weights that the library brings along. */
    static final class Usual {
        static final Weights WEIGHTS = load();

        private Usual() {}

        private static Weights load() {
            try (var reader = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(Weights.class.getResourceAsStream("weights.txt")),
                    StandardCharsets.UTF_8))) {
                return parse(reader.lines().toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The logit of a pair of names.
     *
     * @param features none below 0
     */
    float names(float[] features) {
        return names(features, Double.NEGATIVE_INFINITY);
    }

    /**
     * The logit of a pair of names.
     *
     * @param features none below 0
     * @param least a smaller logit may be answered as negative infinity, which is known sooner
     */
    float names(float[] features, double least) {
        float sum = base;
        int trees = leaves.length / LEAVES;
        for (int t = 0; t < trees; t++) {
            if (t % STRIDE == 0 && sum + rest[t / STRIDE] < least) {
                return Float.NEGATIVE_INFINITY;
            }
            int node = 0;
            int at = t * NODES;
            for (int d = 0; d < DEPTH; d++) {
                // Bits of floats from 0 on have the order of the floats. Without a branch, which no processor could
                // foretell:
                // the sign is 1 below the border.
                long asked = nodes[at + node];
                int below = Float.floatToRawIntBits(features[(int) (asked >>> 32)]) - (int) asked >>> 31;
                node = 2 * node + 2 - below;
            }
            sum += leaves[t * LEAVES + node - NODES];
        }
        return Math.min(SUREST, sum);
    }

    static Weights parse(List<String> lines) {
        List<String[]> trees = new ArrayList<>();
        float base = 0;
        float[] birth = {};
        float[] sex = {};
        float[] nationality = {};
        for (String line : lines) {
            String[] words = line.strip().split("\\s+", -1);
            switch (words[0]) {
                case "base" -> base = Float.parseFloat(words[1]);
                case "birth" -> birth = floats(words);
                case "sex" -> sex = floats(words);
                case "nationality" -> nationality = floats(words);
                case "tree" -> trees.add(words);
                default -> {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        throw new IllegalArgumentException("not a line of weights: " + line);
                    }
                }
            }
        }
        long[] nodes = new long[trees.size() * NODES];
        float[] leaves = new float[trees.size() * LEAVES];
        for (int t = 0; t < trees.size(); t++) {
            String[] words = trees.get(t);
            for (int n = 0; n < NODES; n++) {
                // No feature is below 0, so neither is what lies below such a border.
                float border = Math.max(0, Float.parseFloat(words[2 + 2 * n]));
                nodes[t * NODES + n] = Long.parseLong(words[1 + 2 * n]) << 32 | Float.floatToRawIntBits(border);
            }
            for (int l = 0; l < LEAVES; l++) {
                leaves[t * LEAVES + l] = Float.parseFloat(words[1 + 2 * NODES + l]);
            }
        }
        return new Weights(nodes, leaves, rest(leaves), base, birth, sex, nationality);
    }

    private static float[] rest(float[] leaves) {
        int trees = leaves.length / LEAVES;
        float[] rest = new float[trees / STRIDE + 1];
        float sum = 1e-3f;
        for (int t = trees - 1; t >= 0; t--) {
            float most = Float.NEGATIVE_INFINITY;
            for (int l = t * LEAVES; l < (t + 1) * LEAVES; l++) {
                most = Math.max(most, leaves[l]);
            }
            sum += most;
            if (t % STRIDE == 0) {
                rest[t / STRIDE] = sum;
            }
        }
        return rest;
    }

    private static float[] floats(String[] words) {
        float[] values = new float[words.length - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(words[i + 1]);
        }
        return values;
    }
}
