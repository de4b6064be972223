package org.gatehouse.benchmarks;

import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many desks, in a process of their own. Travellers arrive by the clock, whether desks are free or not: each is scanned,
 * something is read, and the officer decides. A scan is timed from when the traveller was due, what follows it from the
 * answer before.
 */
final class DesksClients {

    /** What a desk asks for. */
    enum Kind {
        SCAN(true),
        DECISION(true),
        INSPECTION(false),
        PAGE(false),
        HISTORY(false);

        final boolean writes;

        Kind(boolean writes) {
            this.writes = writes;
        }
    }

    private static final int SIGN_IN_AT_ONCE = 4;

    private final Properties asked;
    private final double rate;
    private final Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong referred = new AtomicLong();

    private DesksClients(Properties asked) {
        this.asked = asked;
        this.rate = Double.parseDouble(asked.getProperty("rate"));
        for (Kind kind : Kind.values()) {
            latencies.put(kind, new Latencies());
        }
    }

    /** What is asked comes as properties on standard input, what was measured leaves so on standard output. */
    public static void main(String[] none) throws Exception {
        var asked = new Properties();
        asked.load(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        new DesksClients(asked).run();
    }

    private int number(String name) {
        return Integer.parseInt(asked.getProperty(name));
    }

    private void run() throws Exception {
        List<Desk> desks = new ArrayList<>();
        for (int i = 0; i < number("desks"); i++) {
            desks.add(new Desk(i, asked, this));
        }
        try (var signingIn = Executors.newFixedThreadPool(SIGN_IN_AT_ONCE)) {
            all(signingIn.invokeAll(desks.stream()
                    .map(desk -> (Callable<Void>) () -> {
                        desk.signIn();
                        return null;
                    })
                    .toList()));
        }
        System.err.printf("%,d desks are signed in.%n", desks.size());
        warmUp(desks, number("warmUpSeconds"));
        latencies.values().forEach(Latencies::clear);
        failed.set(0);
        referred.set(0);
        say("measuring", "");
        long start = System.nanoTime();
        work(desks, rate, number("seconds"));
        double seconds = (System.nanoTime() - start) / 1e9;
        tell(seconds);
        for (Desk desk : desks) {
            desk.close();
        }
    }

    /** Slowly at first: a machine that has compiled nothing yet would be a day behind before it has. */
    private void warmUp(List<Desk> desks, int seconds) throws InterruptedException, ExecutionException {
        for (double share = 1.0 / 8; share <= 1; share *= 2) {
            work(desks, rate * share, seconds / 4);
        }
    }

    private void work(List<Desk> desks, double rate, int seconds) throws InterruptedException, ExecutionException {
        var schedule = new Schedule(rate, Duration.ofSeconds(seconds));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> working = new ArrayList<>();
            for (Desk desk : desks) {
                working.add(threads.submit(() -> {
                    for (var due = schedule.next(); due.isPresent(); due = schedule.next()) {
                        desk.serve(due.getAsLong());
                    }
                }));
            }
            all(working);
        }
    }

    private static void all(List<? extends Future<?>> futures) throws InterruptedException, ExecutionException {
        for (Future<?> future : futures) {
            future.get();
        }
    }

    private Latencies of(Kind kind) {
        return Objects.requireNonNull(latencies.get(kind));
    }

    void measured(Kind kind, long nanos) {
        of(kind).add(nanos);
    }

    void failed(String why) {
        if (failed.incrementAndGet() <= 5) {
            System.err.println(why);
        }
    }

    void referred() {
        referred.incrementAndGet();
    }

    private void tell(double seconds) {
        var reads = new Latencies();
        var writes = new Latencies();
        latencies.forEach((kind, each) -> (kind.writes ? writes : reads).addAll(each));
        percentiles("read", reads);
        percentiles("write", writes);
        latencies.forEach((kind, each) -> percentiles(kind.name().toLowerCase(Locale.ROOT), each));
        say("failed", failed.get());
        say("referred", referred.get());
        say("crossings", of(Kind.DECISION).count());
        say("perSecond", of(Kind.DECISION).count() / seconds);
    }

    private static void percentiles(String name, Latencies measured) {
        say(name + ".count", measured.count());
        say(name + ".p50", measured.millis(0.5));
        say(name + ".p95", measured.millis(0.95));
        say(name + ".p99", measured.millis(0.99));
    }

    private static void say(String name, Object value) {
        System.out.println(name + "=" + value);
        System.out.flush();
    }

    static URI address(Properties asked) {
        return URI.create(asked.getProperty("address"));
    }
}
