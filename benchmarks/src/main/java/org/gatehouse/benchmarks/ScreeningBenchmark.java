package org.gatehouse.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.LiveScreen;
import org.gatehouse.names.NameScreen;
import org.gatehouse.names.Query;

/** Travellers screened a second on one core, against lists of three sizes, beside the faster of two plain matchers. */
public final class ScreeningBenchmark implements Benchmark {

    private static final int MIDDLE = 99_027;
    private static final int LARGE = 1_000_000;
    private static final int TRAVELLERS = 10_000;
    private static final double SECONDS = 15;

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public String describe() {
        return "travellers screened a second on one core, three sizes of list, beside plain Jaro-Winkler and a search engine";
    }

    /** @param perSecond of the second and later times that the travellers came */
    private record Speed(double perSecond, double first, double p50Millis, double p99Millis) {}

    @Override
    public String run(boolean brief) throws Exception {
        var persons = new SyntheticPersons(1);
        ScreeningSet set = ScreeningSet.find().orElse(null);
        List<ListEntry> small = set == null || brief ? persons.entries(brief ? 500 : 6_854, "s") : set.full();
        List<Query> travellers = set == null || brief
                ? persons.travellers(small, brief ? 200 : TRAVELLERS)
                : set.questions().stream().map(ScreeningSet.Question::query).toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(small, travellers, brief));
        if (!brief) {
            List<ListEntry> middle = new ArrayList<>(small);
            middle.addAll(ScreeningSet.others(MIDDLE - small.size()));
            middle.addAll(persons.entries(MIDDLE - middle.size(), "m"));
            lines.add(line(middle, travellers, false));
            List<ListEntry> large = persons.entries(LARGE, "l");
            lines.add(line(large, persons.travellers(large, TRAVELLERS), false));
        }
        return String.join("\n", lines);
    }

    private String line(List<ListEntry> list, List<Query> travellers, boolean brief) throws Exception {
        double seconds = brief ? 0.2 : SECONDS;
        long start = System.nanoTime();
        var live = new LiveScreen(list);
        double built = (System.nanoTime() - start) / 1e9;
        Speed ours = speed(live.snapshot(), travellers, seconds);
        double engine = plain(PlainMatchers.searchEngine(list), travellers, seconds / 2);
        double force = plain(PlainMatchers.bruteForce(list), travellers, seconds / 2);
        boolean engineFaster = engine >= force;
        return Result.rate(
                        name(),
                        "travellers/s",
                        ours.perSecond,
                        Math.max(engine, force),
                        engineFaster ? "fuzzy terms of Lucene and Jaro-Winkler" : "Jaro-Winkler of sorted words")
                .with("list", list.size())
                .with(
                        "names",
                        list.stream().mapToInt(entry -> entry.names().size()).sum())
                .with("firstTime", ours.first)
                .with("p50Millis", ours.p50Millis)
                .with("p99Millis", ours.p99Millis)
                .with("bytesName", NameScreen.indexBytes(live.snapshot()) / Math.max(1.0, names(list)))
                .with("buildSeconds", built)
                .with("changeMillis", change(live, list.getFirst()))
                .json();
    }

    private static double names(List<ListEntry> list) {
        return list.stream().mapToInt(entry -> entry.names().size()).sum();
    }

    /** How long it takes until a new entry is found, the worst of twenty. */
    private static double change(LiveScreen live, ListEntry like) {
        double worst = 0;
        for (int i = 0; i < 20; i++) {
            var entry = new ListEntry(
                    "new" + i,
                    like.names(),
                    like.births(),
                    like.sexes(),
                    like.nationalities(),
                    List.of(),
                    List.of(),
                    List.of());
            long start = System.nanoTime();
            live.put(entry);
            boolean found = live.search(Query.of(like.names().getFirst().name()), 0.01).stream()
                    .anyMatch(candidate -> candidate.entryId().equals(entry.id()));
            worst = Math.max(worst, (System.nanoTime() - start) / 1e6);
            if (!found) {
                throw new IllegalStateException("a new entry was not found");
            }
        }
        return worst;
    }

    private static Speed speed(NameScreen screen, List<Query> travellers, double seconds) {
        double first = 0;
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long[] took = new long[travellers.size()];
        double best = 0;
        for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < took.length; i++) {
                long before = System.nanoTime();
                screen.search(travellers.get(i), NameScreen.USUAL_THRESHOLD);
                took[i] = System.nanoTime() - before;
            }
            double rate = took.length / ((System.nanoTime() - start) / 1e9);
            first = round == 0 ? rate : first;
            best = Math.max(best, rate);
        }
        Arrays.sort(took);
        return new Speed(best, first, Medians.percentile(took, 0.5) / 1e6, Medians.percentile(took, 0.99) / 1e6);
    }

    private static double plain(PlainMatchers.Matcher matcher, List<Query> travellers, double seconds)
            throws Exception {
        double best = 0;
        for (int round = 0; round < 2; round++) {
            long start = System.nanoTime();
            long end = start + (long) (seconds / 2 * 1e9);
            int asked = 0;
            while (asked < travellers.size() && System.nanoTime() < end || asked == 0) {
                matcher.hits(travellers.get(asked % travellers.size()).names().getFirst());
                asked++;
            }
            best = Math.max(best, asked / ((System.nanoTime() - start) / 1e9));
        }
        return best;
    }
}
