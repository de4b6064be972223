package org.gatehouse.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Learns weights from labelled questions: boosted trees on the features of names, and in the same rounds what birth dates,
 * sexes and nationalities add. Deterministic: the same examples in the same order give the same weights.
 */
public final class Learning {

    /** Rounds, and how much of each is believed. */
    private static final int ROUNDS = 48;

    private static final double RATE = 0.3;
    private static final double CALM = 4;
    private static final double FACT_RATE = 0.4;
    private static final double FACT_CALM = 1;
    private static final int BORDERS = 24;
    private static final double FACT_MOST = 12;

    /** Travellers who are made up have the nationality of the list too often; what is learned from them is not believed beyond this. */
    private static final double OTHER_FACT_MOST = 0.5;

    /** One pair of a question and an entry that was thought of. */
    @SuppressWarnings("ArrayRecordComponent")
    record Pair(float[] features, int birth, int sex, int nationality, boolean same, double weight) {}

    private final List<Pair> pairs = new ArrayList<>();

    /**
     * Adds what the screen thinks of for the question. Half of the questions, told by the seed, are also learned without
     * their birth date.
     *
     * @param expected ids that are the person
     * @param ignored ids that may be
     * @param named whether the name alone tells as much; false for namesakes, whom only the birth date tells apart
     */
    public void add(
            NameScreen screen, Query query, Set<String> expected, Set<String> ignored, int seed, boolean named) {
        add(screen, query, expected, ignored, 1.0);
        if (named && (seed * 0x9E3779B1 >>> 31) == 0 && query.birth().isPresent()) {
            var without = new Query(
                    query.names(),
                    java.util.Optional.empty(),
                    query.sex(),
                    query.nationalities(),
                    query.places(),
                    List.of());
            add(screen, without, expected, ignored, 0.5);
        }
    }

    private void add(NameScreen screen, Query query, Set<String> expected, Set<String> ignored, double weight) {
        ((Snapshot) screen).thoughts(query, (id, features, birth, sex, nationality) -> {
            if (!ignored.contains(id) || expected.contains(id)) {
                pairs.add(new Pair(features.clone(), birth, sex, nationality, expected.contains(id), weight));
            }
        });
    }

    public int pairs() {
        return pairs.size();
    }

    /** @return the lines of a weights file */
    public List<String> learn() {
        int n = pairs.size();
        double[] logit = new double[n];
        double same = 0;
        double all = 0;
        for (Pair pair : pairs) {
            same += pair.same ? pair.weight : 0;
            all += pair.weight;
        }
        double base = Math.log(same / (all - same));
        Arrays.fill(logit, base);
        double[] birth = new double[Explanation.Birth.values().length];
        double[] sex = new double[3];
        double[] nationality = new double[3];
        float[][] borders = borders();
        byte[][] bins = bins(borders);
        List<String> lines = new ArrayList<>();
        double[] gradient = new double[n];
        double[] curvature = new double[n];
        for (int round = 0; round < ROUNDS; round++) {
            facts(logit, birth, Explanation.Birth.MISSING.ordinal(), 0);
            facts(logit, sex, Explanation.Agreement.MISSING.ordinal(), 1);
            facts(logit, nationality, Explanation.Agreement.MISSING.ordinal(), 2);
            slopes(logit, gradient, curvature);
            lines.add(tree(borders, bins, gradient, curvature, logit));
        }
        List<String> head = new ArrayList<>();
        head.add("base " + text(base));
        head.add("birth" + texts(birth));
        head.add("sex" + texts(sex));
        head.add("nationality" + texts(nationality));
        head.addAll(lines);
        return head;
    }

    private void slopes(double[] logit, double[] gradient, double[] curvature) {
        for (int i = 0; i < logit.length; i++) {
            Pair pair = pairs.get(i);
            double p = 1 / (1 + Math.exp(-logit[i]));
            gradient[i] = pair.weight * ((pair.same ? 1 : 0) - p);
            curvature[i] = pair.weight * p * (1 - p);
        }
    }

    /** A step for each case of a fact; what is missing says nothing, whatever the examples say. */
    private void facts(double[] logit, double[] values, int missing, int which) {
        double[] g = new double[values.length];
        double[] h = new double[values.length];
        for (int i = 0; i < logit.length; i++) {
            Pair pair = pairs.get(i);
            double p = 1 / (1 + Math.exp(-logit[i]));
            int fact = fact(pair, which);
            g[fact] += pair.weight * ((pair.same ? 1 : 0) - p);
            h[fact] += pair.weight * p * (1 - p);
        }
        double[] step = new double[values.length];
        double most = which == 0 ? FACT_MOST : OTHER_FACT_MOST;
        for (int f = 0; f < values.length; f++) {
            if (f != missing) {
                double next = Math.clamp(values[f] + FACT_RATE * g[f] / (h[f] + FACT_CALM), -most, most);
                step[f] = next - values[f];
                values[f] = next;
            }
        }
        for (int i = 0; i < logit.length; i++) {
            logit[i] += step[fact(pairs.get(i), which)];
        }
    }

    private static int fact(Pair pair, int which) {
        return which == 0 ? pair.birth : which == 1 ? pair.sex : pair.nationality;
    }

    private float[][] borders() {
        float[][] borders = new float[Feature.COUNT][];
        for (int f = 0; f < Feature.COUNT; f++) {
            float[] values = new float[pairs.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = pairs.get(i).features[f];
            }
            Arrays.sort(values);
            float[] chosen = new float[BORDERS];
            int count = 0;
            for (int b = 1; b <= BORDERS; b++) {
                float value = values[(int) ((long) b * (values.length - 1) / (BORDERS + 1))];
                if (value > values[0] && (count == 0 || value > chosen[count - 1])) {
                    chosen[count++] = value;
                }
            }
            if (count < 6) {
                count = distinct(values, chosen);
            }
            borders[f] = Arrays.copyOf(chosen, count);
        }
        return borders;
    }

    private static int distinct(float[] sorted, float[] chosen) {
        int count = 0;
        for (int i = 1; i < sorted.length && count < chosen.length; i++) {
            if (sorted[i] > sorted[i - 1]) {
                chosen[count++] = sorted[i];
            }
        }
        return count;
    }

    private byte[][] bins(float[][] borders) {
        byte[][] bins = new byte[Feature.COUNT][pairs.size()];
        for (int f = 0; f < Feature.COUNT; f++) {
            for (int i = 0; i < pairs.size(); i++) {
                float value = pairs.get(i).features[f];
                int bin = 0;
                while (bin < borders[f].length && value >= borders[f][bin]) {
                    bin++;
                }
                bins[f][i] = (byte) bin;
            }
        }
        return bins;
    }

    private String tree(float[][] borders, byte[][] bins, double[] gradient, double[] curvature, double[] logit) {
        int n = logit.length;
        int[] node = new int[n];
        int[] feature = new int[Weights.NODES];
        float[] border = new float[Weights.NODES];
        int first = 0;
        for (int depth = 0; depth < Weights.DEPTH; depth++) {
            int width = 1 << depth;
            double[] bestGain = new double[width];
            int[] bestBin = new int[width];
            double[][] g = new double[width][BORDERS + 1];
            double[][] h = new double[width][BORDERS + 1];
            for (int f = 0; f < Feature.COUNT; f++) {
                for (int k = 0; k < width; k++) {
                    Arrays.fill(g[k], 0);
                    Arrays.fill(h[k], 0);
                }
                byte[] bin = bins[f];
                for (int i = 0; i < n; i++) {
                    g[node[i] - first][bin[i]] += gradient[i];
                    h[node[i] - first][bin[i]] += curvature[i];
                }
                for (int k = 0; k < width; k++) {
                    best(f, k, borders[f].length, g[k], h[k], bestGain, bestBin, feature, first);
                }
            }
            for (int k = 0; k < width; k++) {
                int f = feature[first + k];
                border[first + k] = bestGain[k] > 0 ? borders[f][bestBin[k]] : Float.MAX_VALUE;
            }
            for (int i = 0; i < n; i++) {
                int k = node[i] - first;
                boolean left = bestGain[k] <= 0 || bins[feature[node[i]]][i] <= bestBin[k];
                node[i] = 2 * node[i] + (left ? 1 : 2);
            }
            first = 2 * first + 1;
        }
        double[] leafG = new double[Weights.LEAVES];
        double[] leafH = new double[Weights.LEAVES];
        for (int i = 0; i < n; i++) {
            leafG[node[i] - Weights.NODES] += gradient[i];
            leafH[node[i] - Weights.NODES] += curvature[i];
        }
        var line = new StringBuilder("tree");
        for (int k = 0; k < Weights.NODES; k++) {
            line.append(' ')
                    .append(feature[k])
                    .append(' ')
                    .append(border[k] == Float.MAX_VALUE ? "1e9" : text(border[k]));
        }
        double[] leaf = new double[Weights.LEAVES];
        for (int l = 0; l < leaf.length; l++) {
            leaf[l] = RATE * leafG[l] / (leafH[l] + CALM);
            line.append(' ').append(text(leaf[l]));
        }
        for (int i = 0; i < n; i++) {
            logit[i] += leaf[node[i] - Weights.NODES];
        }
        return line.toString();
    }

    private static void best(
            int f,
            int k,
            int count,
            double[] g,
            double[] h,
            double[] bestGain,
            int[] bestBin,
            int[] feature,
            int first) {
        double sumG = 0;
        double sumH = 0;
        for (int b = 0; b <= count; b++) {
            sumG += g[b];
            sumH += h[b];
        }
        double leftG = 0;
        double leftH = 0;
        double whole = sumG * sumG / (sumH + CALM);
        for (int b = 0; b < count; b++) {
            leftG += g[b];
            leftH += h[b];
            double rightG = sumG - leftG;
            double rightH = sumH - leftH;
            if (leftH < 1 || rightH < 1) {
                continue;
            }
            double gain = leftG * leftG / (leftH + CALM) + rightG * rightG / (rightH + CALM) - whole;
            if (gain > bestGain[k] + 1e-9) {
                bestGain[k] = gain;
                bestBin[k] = b;
                feature[first + k] = f;
            }
        }
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String texts(double[] values) {
        var line = new StringBuilder();
        for (double value : values) {
            line.append(' ').append(text(value));
        }
        return line.toString();
    }
}
