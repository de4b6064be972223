package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.gatehouse.access.Actor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionBatches.Arrived;
import org.gatehouse.inspection.InspectionBatches.IfReferred;
import org.gatehouse.inspection.InspectionBatches.Presented;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;

/**
 * A year of crossings and a watchlist, recorded once by the door for batches and the door for lists, and kept: whoever asks
 * again finds them there. Each person crosses twice, ten days apart; those of the last ten days are away, or in the country,
 * still. The list comes after the year, so that the recorded ones were not screened against it.
 */
final class DesksHistory {

    private static final int BATCH = 4_000;
    private static final int BATCHES_AHEAD = 3;
    private static final Duration SPAN = Duration.ofDays(365);
    private static final int AWAY_DAYS = 10;
    private static final String KEPT = "history.properties";

    private final House house;
    private final Path note;
    private final Consumer<String> says;
    private final int crossings;
    private final int listed;
    private final Instant until;

    private DesksHistory(House house, Path note, Consumer<String> says, int crossings, int listed, Instant until) {
        this.house = house;
        this.note = note;
        this.says = says;
        this.crossings = crossings;
        this.listed = listed;
        this.until = until;
    }

    /** Persons whose second crossing has not come yet, by number. */
    record Away(int first, int end) {}

    /** Found in the folder, or recorded now; what an interrupted run left is gone on with. */
    static DesksHistory in(House house, Path folder, Consumer<String> says, int crossings, int listed)
            throws Exception {
        Path note = folder.resolve(KEPT);
        var kept = new Properties();
        if (Files.exists(note)) {
            try (var in = Files.newBufferedReader(note)) {
                kept.load(in);
            }
        }
        Instant until =
                kept.isEmpty() ? Instant.now().truncatedTo(ChronoUnit.HOURS) : Instant.parse(kept.getProperty("until"));
        var history = new DesksHistory(house, note, says, crossings, listed, until);
        if (kept.getProperty("done") == null) {
            history.keep(false);
            history.record();
        } else {
            says.accept("%,d crossings of %,d persons and %,d entries of a list are there from before."
                    .formatted(crossings, history.persons(), listed));
        }
        return history;
    }

    /** Half as many persons as crossings, and those who are away. */
    int persons() {
        return crossings / 2 + lag();
    }

    Away away() {
        int windows = crossings / (2 * lag());
        return new Away(windows * lag(), windows * lag() + lag());
    }

    private int lag() {
        return Math.max(1, (int) ((long) crossings * AWAY_DAYS / SPAN.toDays() / 2));
    }

    private void record() throws Exception {
        long start = System.nanoTime();
        long recorded = crossings();
        double seconds = (System.nanoTime() - start) / 1e9;
        says.accept(String.format(
                Locale.ROOT,
                "%,d crossings recorded in %.0f s, %,.0f a second.",
                recorded,
                seconds,
                recorded / seconds));
        start = System.nanoTime();
        DesksList.enter(house, listed);
        says.accept(String.format(
                Locale.ROOT,
                "%,d entries of a list read, signed and applied in %.0f s.",
                listed,
                (System.nanoTime() - start) / 1e9));
        tidy();
        keep(true);
    }

    private void keep(boolean done) throws IOException {
        var kept = new Properties();
        kept.setProperty("until", until.toString());
        if (done) {
            kept.setProperty("done", "yes");
        }
        try (var out = Files.newBufferedWriter(note)) {
            kept.store(out, "What the benchmark of desks has recorded in this folder");
        }
    }

    private long crossings() throws Exception {
        var batches = house.bean(InspectionBatches.class);
        Instant from = until.minus(SPAN);
        batches.openSpan(from, until);
        int count = Math.ceilDiv(crossings, BATCH);
        int first = 0;
        while (first < count && batches.recorded(name(first))) {
            first++;
        }
        var replay = new Actor(
                officer("replay"), "system:replay", "Replay", Optional.empty(), Set.of(Permission.DESK_INSPECT));
        var officers =
                new InspectionBatches.Officers(officer("desk"), officer("second line"), officer("shift commander"));
        BlockingQueue<List<Presented>> ahead = new ArrayBlockingQueue<>(BATCHES_AHEAD);
        long recorded = 0;
        try (var maker = Executors.newSingleThreadExecutor()) {
            int begin = first;
            Future<?> making = maker.submit(() -> {
                for (int i = begin; i < count; i++) {
                    ahead.put(batches.read(batch(i, from)));
                }
                return null;
            });
            for (int i = first; i < count; i++) {
                List<Presented> batch = ahead.poll();
                while (batch == null) {
                    if (making.isDone()) {
                        making.get();
                    }
                    batch = ahead.poll(1, TimeUnit.SECONDS);
                }
                batches.record(name(i), batch, officers, replay);
                recorded += batch.size();
                if (i % 250 == 249) {
                    says.accept("%,d of %,d crossings".formatted((long) (i + 1) * BATCH, crossings));
                }
            }
        }
        batches.seal(from, until);
        return recorded;
    }

    private String name(int batch) {
        return "desks/%d/%s/%d".formatted(crossings, until, batch);
    }

    private List<Arrived> batch(int number, Instant from) {
        List<Arrived> arrived = new ArrayList<>(BATCH);
        int end = (int) Math.min(crossings, (number + 1L) * BATCH);
        for (int i = number * BATCH; i < end; i++) {
            Instant at = from.plusNanos((long) ((double) SPAN.toNanos() * i / crossings))
                    .truncatedTo(ChronoUnit.MILLIS);
            arrived.add(arrived(i, at));
        }
        return arrived;
    }

    /** Every other one comes for the first time; between them come those who did so ten days before. */
    private Arrived arrived(int crossing, Instant at) {
        int window = crossing / (2 * lag());
        int place = crossing % (2 * lag());
        boolean first = place % 2 == 0;
        int person = (first ? (window + 1) : window) * lag() + place / 2;
        String[] ports = DesksTravellers.ports();
        var group = DesksTravellers.foreigner(person) ? NationalityGroup.FOREIGNER : NationalityGroup.CITIZEN;
        return new Arrived(
                at,
                new PortCode(ports[Math.floorMod(person, ports.length)]),
                first ? DesksTravellers.first(person) : DesksTravellers.second(person),
                Channel.DESK,
                DesksTravellers.mrz(person),
                new IfReferred.Admitted(group, "Document and bearer checked at the second line."));
    }

    private static OfficerId officer(String duty) {
        return new OfficerId(UUID.nameUUIDFromBytes(("simulated " + duty).getBytes(StandardCharsets.UTF_8)));
    }

    /** What the database does by itself overnight. */
    private void tidy() throws SQLException {
        try (var connection = house.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM (ANALYZE)");
        }
    }
}
