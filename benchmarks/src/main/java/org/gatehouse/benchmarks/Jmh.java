package org.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the methods of a class under JMH: one thread, a virtual machine of its own, warm. All methods of the class run one
 * after the other, and that three times: what else the machine does for a minute then meets ours and the peer alike.
 */
final class Jmh {

    private static final int ITERATIONS = 3;
    private static final int ROUNDS = 3;

    private Jmh() {}

    /**
     * What was measured of one method.
     *
     * @param perSecond operations a second, the median of the iterations, and of the rounds
     * @param bytes that one operation allocates
     */
    record Measured(double perSecond, double bytes) {}

    /** By the name of the method. */
    record Measurements(Map<String, Measured> byName) {

        Measured of(String method) {
            Measured measured = byName.get(method);
            if (measured == null) {
                throw new IllegalArgumentException(method + " was not measured, only " + byName.keySet());
            }
            return measured;
        }
    }

    /**
     * @param brief one short iteration in this machine: shows that the methods work
     */
    static Measurements run(Class<?> methods, boolean brief) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + methods.getName().replace(".", "\\.") + "\\.")
                .threads(1)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgs(
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED");
        if (brief) {
            options.forks(0).warmupIterations(0).measurementIterations(1).measurementTime(TimeValue.milliseconds(100));
        } else {
            options.forks(1)
                    .warmupIterations(ITERATIONS)
                    .warmupTime(TimeValue.seconds(2))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.seconds(1));
        }
        Map<String, List<Measured>> rounds = new TreeMap<>();
        for (int round = 0; round < (brief ? 1 : ROUNDS); round++) {
            for (RunResult result : new Runner(options.build()).run()) {
                rounds.computeIfAbsent(name(result), _ -> new ArrayList<>()).add(measured(result));
            }
        }
        Map<String, Measured> measured = new TreeMap<>();
        rounds.forEach((name, each) -> measured.put(name, median(each)));
        return new Measurements(measured);
    }

    private static Measured median(List<Measured> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Measured::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static String name(RunResult result) {
        String method = result.getParams().getBenchmark();
        return method.substring(method.lastIndexOf('.') + 1);
    }

    private static Measured measured(RunResult result) {
        var score = result.getPrimaryResult().getStatistics();
        var garbage = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return new Measured(score.getPercentile(50), garbage == null ? Double.NaN : garbage.getScore());
    }
}
