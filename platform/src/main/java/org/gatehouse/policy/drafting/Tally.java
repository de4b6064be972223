package org.gatehouse.policy.drafting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.policy.DryRun;
import org.gatehouse.policy.DryRun.By;
import org.gatehouse.policy.DryRun.Share;
import org.gatehouse.policy.Fact;
import org.gatehouse.policy.RecordedInputs.Recorded;
import org.gatehouse.policy.Rule.Answer;

/** Counts what a rule does, and to whom. Groups of fewer than thirty crossings are put together: they say nothing and tell too much. */
final class Tally {

    private static final int TOLD_APART_FROM = 30;
    private static final double NEARLY_ALL = 0.95;
    private static final String OTHERS = "*";
    private static final int[] AGES = {18, 30, 45, 60};

    private final Map<By, Map<String, long[]>> groups = new EnumMap<>(By.class);
    private long crossings;
    private long held;
    private long unknown;
    private long newlyReferred;

    void count(Recorded one, Answer answer, boolean refers) {
        crossings++;
        boolean holds = answer == Answer.HOLDS;
        held += holds ? 1 : 0;
        unknown += answer == Answer.UNKNOWN ? 1 : 0;
        newlyReferred += holds && refers && !one.referred() ? 1 : 0;
        add(By.NATIONALITY, one.facts().text(Fact.NATIONALITY), holds);
        add(By.SEX, one.sex().isEmpty() ? "X" : one.sex(), holds);
        add(By.AGE, band(one), holds);
    }

    private void add(By by, String group, boolean holds) {
        long[] counts = groups.computeIfAbsent(by, _ -> new TreeMap<>()).computeIfAbsent(group, _ -> new long[2]);
        counts[0]++;
        counts[1] += holds ? 1 : 0;
    }

    private static String band(Recorded one) {
        if (!(one.facts().get(Fact.AGE) instanceof Long age)) {
            return "?";
        }
        int from = 0;
        for (int next : AGES) {
            if (age < next) {
                return from + "-" + (next - 1);
            }
            from = next;
        }
        return from + "+";
    }

    DryRun result(Instant at, Instant from, Instant until) {
        return new DryRun(at, from, until, crossings, held, unknown, newlyReferred, nationalityAlone(), shares());
    }

    /** Of those taken nearly all are of one nationality, and of that nationality nearly all are taken. */
    private boolean nationalityAlone() {
        return held >= TOLD_APART_FROM
                && groups.getOrDefault(By.NATIONALITY, Map.of()).values().stream()
                        .anyMatch(counts -> counts[1] >= NEARLY_ALL * held && counts[1] >= NEARLY_ALL * counts[0]);
    }

    private List<Share> shares() {
        List<Share> shares = new ArrayList<>();
        double overall = crossings == 0 ? 0 : (double) held / crossings;
        groups.forEach((by, counts) -> {
            long[] others = new long[2];
            counts.forEach((group, count) -> {
                if (count[0] < TOLD_APART_FROM) {
                    others[0] += count[0];
                    others[1] += count[1];
                } else {
                    shares.add(share(by, group, count, overall));
                }
            });
            if (others[0] > 0) {
                shares.add(share(by, OTHERS, others, overall));
            }
        });
        shares.sort(Comparator.comparing(Share::by)
                .thenComparing(Comparator.comparingDouble(Share::ratio).reversed())
                .thenComparing(Share::group));
        return shares;
    }

    private static Share share(By by, String group, long[] counts, double overall) {
        double ratio = overall == 0 ? 0 : (double) counts[1] / counts[0] / overall;
        return new Share(by, group, counts[0], counts[1], Math.round(ratio * 100) / 100.0);
    }
}
