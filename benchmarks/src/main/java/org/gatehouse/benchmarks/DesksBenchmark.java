package org.gatehouse.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.access.duty.Charges;
import org.gatehouse.access.duty.ClientRow;
import org.gatehouse.access.duty.ClientSecrets;
import org.gatehouse.access.duty.ClientStore;
import org.gatehouse.access.duty.DemoOffer;
import org.gatehouse.access.duty.OrganisationStore;
import org.gatehouse.access.duty.Passwords;
import org.gatehouse.cli.Benchmark;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.boot.WebApplicationType;

/**
 * Desks on a database of ten million crossings and a list of a hundred thousand: a thousand of them, two hundred crossings a
 * second, over HTTP from a process of their own, beside what may at most be waited for a read and for a write.
 */
public final class DesksBenchmark implements Benchmark {

    private static final int CROSSINGS = 10_000_000;
    private static final int CROSSINGS_AN_ENTRY = 100;
    private static final int LITTLE = 100;
    private static final double[] READ_MILLIS_MAX = {20, 50, 150};
    private static final double[] WRITE_MILLIS_MAX = {40, 150, 300};
    private static final double SCAN_SERVER_MILLIS_MAX = 150;
    private static final double HISTORY_RATIO_MAX = 1.3;
    private static final String[] SHARES = {"p50", "p95", "p99"};
    private static final int HISTORY_ROUNDS = 15;

    /** A port's server has long compiled what it does all day. Until it has, two cores are too few for that and two hundred a second. */
    private static final int WARM_UP_SECONDS = 200;

    private static final int HISTORY_CROSSINGS = 200;

    @Override
    public String name() {
        return "desks";
    }

    @Override
    public String describe() {
        return "waits of 1,000 desks at 200 crossings a second, 10 million crossings recorded, beside the limits";
    }

    @Override
    public String run(boolean brief) throws Exception {
        return run(new Size(brief, Map.of()));
    }

    @Override
    public Set<String> sizes() {
        return Set.of("crossings", "desks", "rate", "seconds", "directory");
    }

    /** How large a round is: as promised, or as somebody asked. */
    private record Asked(int crossings, int desks, int rate, int seconds, int warmUpSeconds, int rounds) {

        static Asked of(Size size) {
            return new Asked(
                    size.number("crossings", size.brief() ? 20_000 : CROSSINGS),
                    size.number("desks", size.brief() ? 4 : 1_000),
                    size.number("rate", size.brief() ? 20 : 200),
                    size.number("seconds", size.brief() ? 2 : 600),
                    size.brief() ? 4 : WARM_UP_SECONDS,
                    size.brief() ? 1 : HISTORY_ROUNDS);
        }
    }

    @Override
    public String run(Size size) throws Exception {
        Asked asked = Asked.of(size);
        if (asked.crossings() < LITTLE * 40 || asked.crossings() > DesksTravellers.PERSONS_MAX) {
            throw new Unfit("--crossings is from %,d to %,d.".formatted(LITTLE * 40, DesksTravellers.PERSONS_MAX));
        }
        Optional<String> kept = size.text("directory");
        if (size.brief() && kept.isEmpty()) {
            Path folder = Files.createTempDirectory("gatehouse-desks");
            try {
                return measure(asked, folder);
            } finally {
                House.forget(folder);
            }
        }
        Path folder = Path.of(
                        kept.orElse(Objects.requireNonNullElse(System.getenv("GATEHOUSE_HOME"), "var") + "/bench"))
                .resolve("desks-" + asked.crossings());
        Files.createDirectories(folder);
        return measure(asked, folder);
    }

    private String measure(Asked asked, Path folder) throws Exception {
        var times = new ServerTimes();
        Path muchHome = Files.createDirectories(folder.resolve("much"));
        Path littleHome = Files.createDirectories(folder.resolve("little"));
        int listed = Math.max(1, asked.crossings() / CROSSINGS_AN_ENTRY);
        try (House much = House.keep(WebApplicationType.SERVLET, muchHome, Map.of("serverTimes", times.outermost()))) {
            DesksHistory history = DesksHistory.in(much, muchHome, DesksBenchmark::say, asked.crossings(), listed);
            String secret = appoint(much, asked.desks());
            Properties waits = drive(much, history, secret, asked, times);
            Result result =
                    judged(waits, asked).with("history", asked.crossings()).with("listed", listed);
            double scanMillis = times.scans().millis(0.95);
            result = result.with("scanToVerdictServerP95Ms", scanMillis)
                    .with("scanToVerdictServerP95MsMax", SCAN_SERVER_MILLIS_MAX);
            try (House little = House.keep(WebApplicationType.NONE, littleHome, Map.of())) {
                DesksHistory few =
                        DesksHistory.in(little, littleHome, DesksBenchmark::say, asked.crossings() / LITTLE, listed);
                var cost = new CostOfHistory(
                                much, history.away().first(), little, few.away().first())
                        .measure(asked.rounds(), HISTORY_CROSSINGS / (asked.rounds() == 1 ? 10 : 1));
                result = result.with("crossingCpuMs", cost.muchMillis())
                        .with("crossingCpuMsHundredth", cost.littleMillis())
                        .with("historyRatio", cost.ratio())
                        .with("historyRatioMax", HISTORY_RATIO_MAX);
            }
            return result.json();
        }
    }

    /**
     * The programs and officers of the desks, each at its port; officers share a password that exists in this folder alone, programs
     * the secret that this returns.
     */
    private static String appoint(House house, int desks) {
        var clients = house.bean(ClientStore.class);
        var charges = house.bean(Charges.class);
        var organisations = house.bean(OrganisationStore.class);
        var secrets = house.bean(ClientSecrets.class);
        String secret = secrets.draw();
        String hash = house.bean(Passwords.class).hash(password(house));
        String[] ports = DesksTravellers.ports();
        for (int i = 0; i < desks; i++) {
            String name = Desk.name(i);
            if (clients.find(name).isPresent()) {
                clients.setSecret(name, secrets.hash(secret));
                continue;
            }
            Optional<PortCode> port = Optional.of(new PortCode(ports[i % ports.length]));
            Instant now = Instant.now();
            clients.insert(
                    new ClientRow(
                            name,
                            new OfficerId(TimeOrderedId.at(now)),
                            "Desk " + i,
                            port,
                            secrets.hash(secret),
                            Set.of(Permission.DESK_INSPECT, Permission.CROSSING_READ),
                            List.of(),
                            false),
                    organisations.of(port),
                    now);
            charges.enrol(name, "Officer of desk " + i, port, Set.of(Role.INSPECTION_OFFICER), hash);
        }
        return secret;
    }

    private static String password(House house) {
        return house.bean(DemoOffer.class).password();
    }

    private static Properties drive(House house, DesksHistory history, String secret, Asked asked, ServerTimes times)
            throws IOException, InterruptedException {
        var load = new Properties();
        load.setProperty("address", house.address());
        load.setProperty("secret", secret);
        load.setProperty("password", password(house));
        load.setProperty("desks", "" + asked.desks());
        load.setProperty("rate", "" + asked.rate());
        load.setProperty("seconds", "" + asked.seconds());
        load.setProperty("warmUpSeconds", "" + asked.warmUpSeconds());
        load.setProperty("seed", "" + System.nanoTime());
        load.setProperty("awayFirst", "" + history.away().first());
        load.setProperty("awayEnd", "" + history.away().end());
        Process clients = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DesksClients.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            try (Writer out = clients.outputWriter(StandardCharsets.UTF_8)) {
                load.store(out, null);
            }
            var measured = new Properties();
            try (BufferedReader in = clients.inputReader(StandardCharsets.UTF_8)) {
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    int at = line.indexOf('=');
                    measured.setProperty(line.substring(0, at), line.substring(at + 1));
                    if (line.startsWith("measuring=")) {
                        times.scans().clear();
                        say("Desks are at work.");
                    }
                }
            }
            if (clients.waitFor() != 0 || !measured.containsKey("perSecond")) {
                throw new IllegalStateException("the desks ended before their time");
            }
            return measured;
        } finally {
            clients.destroy();
        }
    }

    /** The promise that is kept worst: a limit divided by what was measured; 0 where anything failed. */
    private static Result judged(Properties measured, Asked asked) {
        double ratio = Double.MAX_VALUE;
        double ours = 0;
        double limit = 0;
        String name = "";
        Map<String, double[]> limits = Map.of("read", READ_MILLIS_MAX, "write", WRITE_MILLIS_MAX);
        for (var each : limits.entrySet()) {
            for (int i = 0; i < SHARES.length; i++) {
                double millis = figure(measured, each.getKey() + "." + SHARES[i]);
                if (each.getValue()[i] / millis < ratio) {
                    ratio = each.getValue()[i] / millis;
                    ours = millis;
                    limit = each.getValue()[i];
                    name = "the limit of a " + each.getKey() + ", " + SHARES[i];
                }
            }
        }
        double failed = figure(measured, "failed");
        var result =
                new Result("desks", "ms", ours, limit, name, failed > 0 ? 0 : ratio, Map.of("desks", asked.desks()));
        result = result.with("crossings", figure(measured, "crossings"))
                .with("perSecond", figure(measured, "perSecond"))
                .with("failed", failed)
                .with("referred", figure(measured, "referred"));
        for (String kind : List.of("read", "write")) {
            for (String share : SHARES) {
                result =
                        result.with(kind + share.toUpperCase(Locale.ROOT) + "Ms", figure(measured, kind + "." + share));
            }
        }
        for (String kind : List.of("scan", "decision", "inspection", "page", "history")) {
            result = result.with(kind + "P95Ms", figure(measured, kind + ".p95"));
        }
        return result;
    }

    private static double figure(Properties measured, String name) {
        return Double.parseDouble(measured.getProperty(name));
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
