package org.gatehouse.cli;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.Problem;
import org.gatehouse.retention.Certificate;
import org.gatehouse.retention.Erasure;
import org.gatehouse.retention.ErasureState;
import org.gatehouse.retention.Erasures;
import org.gatehouse.retention.Hindrance;
import org.gatehouse.retention.RetentionProblem;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.Archives.Sealed;
import org.gatehouse.statistics.Archives.Sealing;
import org.gatehouse.statistics.Archives.Verification;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Months sealed as files outside the database. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = {
            "Seals months of countable events as Parquet files, lists what is sealed, verifies it, and lets the",
            "records of a sealed month go when their time is over."
        })
final class ArchiveCommand implements Runnable {

    /** Who seals where nobody is named: a nightly run. */
    private static final String BY_ITSELF = "system:archive";

    @Spec
    private CommandSpec spec;

    private final Supplier<ConfigurableApplicationContext> toRead;

    ArchiveCommand() {
        this(House::toRead);
    }

    /** With a house of the caller's own. */
    ArchiveCommand(Supplier<ConfigurableApplicationContext> toRead) {
        this.toRead = toRead;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the archive: write, list, verify or drop.");
    }

    @Command(
            name = "write",
            mixinStandardHelpOptions = true,
            description = {
                "Seals a month, or each month of a period; also while the house is open. What is sealed and not corrected since is",
                "left as it is; after a correction a new vintage is written beside the old one."
            })
    int write(
            @Option(names = "--month", paramLabel = "MONTH", description = "Such as 2022-01.") @Nullable String month,
            @Option(names = "--period", paramLabel = "PERIOD", description = "Such as 2022Q1, 2022H1 or 2022.")
                    @Nullable
                    String period,
            @Option(
                            names = "--by",
                            paramLabel = "SIGN-IN-NAME",
                            description =
                                    "The officer who answers for it, one who may release statistics (default: the house).")
                    @Nullable
                    String by,
            @Option(names = "--json", description = "For programs: one line a month.") boolean json) {
        List<YearMonth> months = months(month, period);
        try (ConfigurableApplicationContext house = toRead.get()) {
            Optional<String> actor = actor(house, by);
            if (actor.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("There is no officer " + by
                                + " who may release statistics. Name one whose account is open: --by.");
                return Gatehouse.NO;
            }
            for (YearMonth each : months) {
                try {
                    seal(house, each, actor.get(), json);
                } catch (StatisticsProblem problem) {
                    return told(
                            house, problem, Locale.ENGLISH, spec.commandLine().getErr());
                }
            }
            return 0;
        }
    }

    private static Optional<String> actor(ConfigurableApplicationContext house, @Nullable String by) {
        return by == null
                ? Optional.of(BY_ITSELF)
                : house.getBean(Officers.class)
                        .named(by.strip())
                        .filter(known -> known.may(Permission.STATISTICS_RELEASE))
                        .map(Actor::reference);
    }

    private List<YearMonth> months(@Nullable String month, @Nullable String period) {
        if ((month == null) == (period == null)) {
            throw new ParameterException(spec.commandLine(), "Say either --month 2022-01 or --period 2022Q1.");
        }
        try {
            return month == null ? Period.parse(String.valueOf(period)).eachMonth() : List.of(YearMonth.parse(month));
        } catch (DateTimeException | StatisticsProblem.NoSuchPeriod notOne) {
            throw new ParameterException(
                    spec.commandLine(),
                    month == null
                            ? "Not a period: " + period + ". Write it like 2022Q1, 2022H1, 2022-01 or 2022."
                            : "Not a month: " + month + ". Write it like 2022-01.",
                    notOne);
        }
    }

    private void seal(ConfigurableApplicationContext house, YearMonth month, String by, boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        var bar = new ProgressBar[1];
        Sealing sealing = house.getBean(Archives.class).seal(month, by, (rows, about) -> {
            if (bar[0] == null) {
                bar[0] = new ProgressBar(err, month.toString(), about);
            }
            bar[0].at(rows);
        });
        double seconds = Math.max((System.nanoTime() - start) / 1e9, 1e-3);
        out.println(json ? document(sealing, seconds) : sentence(sealing, seconds));
        out.flush();
    }

    private static String sentence(Sealing sealing, double seconds) {
        Sealed entry = sealing.sealed();
        String which = entry.month() + ", vintage " + entry.vintage();
        return switch (sealing) {
            case Sealing.Written written ->
                String.format(
                        Locale.ROOT,
                        "%s: %,d rows sealed in %d files of %,d kB in %.1f s, %,.0f rows a second.",
                        which,
                        entry.rows(),
                        written.files(),
                        written.octets() / 1000,
                        seconds,
                        entry.rows() / seconds);
            case Sealing.Adopted _ ->
                which
                        + ": the files were there, sealed and unknown to the database. They were verified and are entered now.";
            case Sealing.Unchanged _ ->
                which + ": sealed already, on " + entry.sealedAt()
                        + ", and nothing was recorded for it since. Nothing was changed.";
        };
    }

    private static String document(Sealing sealing, double seconds) {
        Map<String, Object> fields = fields(sealing.sealed());
        fields.put("outcome", sealing.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (sealing instanceof Sealing.Written written) {
            fields.put("files", written.files());
            fields.put("octets", written.octets());
            fields.put("seconds", Math.round(seconds * 1000) / 1000.0);
            fields.put("rowsPerSecond", Math.round(written.sealed().rows() / seconds));
        }
        return JsonMapper.shared().writeValueAsString(fields);
    }

    private static Map<String, Object> fields(Sealed entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("month", entry.month().toString());
        fields.put("vintage", entry.vintage());
        fields.put("schema", entry.schema());
        fields.put("rows", entry.rows());
        fields.put("asOf", entry.asOf().toString());
        fields.put("manifest", entry.hash());
        fields.put("sealedBy", entry.sealedBy());
        fields.put("sealedAt", entry.sealedAt().toString());
        return fields;
    }

    /** @return exit code: 3 where the surroundings are at fault, else 1 */
    static int told(ConfigurableApplicationContext house, Problem problem, Locale language, PrintWriter err) {
        err.println(house.getMessage(problem.messageKey(), problem.arguments(), language));
        return problem.kind() == Problem.Kind.UNAVAILABLE ? Gatehouse.SURROUNDINGS : Gatehouse.NO;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints every vintage of every month, and which months were corrected since.")
    int list(@Option(names = "--json", description = "For programs: one line a vintage.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext house = toRead.get()) {
            var archives = house.getBean(Archives.class);
            List<YearMonth> behind = archives.changedSince();
            List<Sealed> all = archives.sealed();
            Map<YearMonth, Integer> last = new LinkedHashMap<>();
            all.forEach(entry -> last.put(entry.month(), entry.vintage()));
            for (Sealed entry : all) {
                boolean latest = Integer.valueOf(entry.vintage()).equals(last.get(entry.month()));
                boolean corrected = latest && behind.contains(entry.month());
                if (json) {
                    Map<String, Object> fields = fields(entry);
                    fields.put("latest", latest);
                    fields.put("correctedSince", corrected);
                    out.println(JsonMapper.shared().writeValueAsString(fields));
                } else {
                    out.printf(
                            Locale.ROOT,
                            "%s  vintage %d  %,14d rows  sealed %s by %s%s%n",
                            entry.month(),
                            entry.vintage(),
                            entry.rows(),
                            entry.sealedAt(),
                            entry.sealedBy(),
                            corrected ? "  (corrected since: write it again)" : "");
                }
            }
            if (all.isEmpty() && !json) {
                out.println("Nothing is sealed yet. Begin with: gatehouse archive write --month 2022-01");
            }
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Reads every file, and names each that is missing, altered or unknown. Exit code 1 when there is one.",
                "May run while the house is open."
            })
    int verify(@Option(names = "--json", description = "For programs.") boolean json) {
        PrintWriter out = spec.commandLine().getOut();
        Verification found;
        try (ConfigurableApplicationContext house = toRead.get()) {
            found = house.getBean(Archives.class).verify();
        }
        if (json) {
            List<Map<String, String>> faults = new ArrayList<>();
            found.faults()
                    .forEach(fault -> faults.add(Map.of("kind", fault.kind().name(), "file", fault.file())));
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("intact", found.intact());
            fields.put("vintages", found.vintages());
            fields.put("files", found.files());
            fields.put("octets", found.octets());
            fields.put("faults", faults);
            out.println(JsonMapper.shared().writeValueAsString(fields));
        } else {
            found.faults().forEach(fault -> out.println("NOT INTACT: " + fault.file() + " " + what(fault.kind())));
            out.printf(
                    Locale.ROOT,
                    "%s: %d vintages, %d files, %,d kB.%n",
                    found.intact() ? "Intact" : "Not intact",
                    found.vintages(),
                    found.files(),
                    found.octets() / 1000);
        }
        out.flush();
        return found.intact() ? 0 : Gatehouse.NO;
    }

    @Command(
            name = "drop",
            mixinStandardHelpOptions = true,
            description = {
                "Erases the records of a month from the database, when their time is over and the archive of the month is",
                "whole. Takes two officers: the first run, by a records officer, signs; the second, by a data-protection",
                "officer, confirms and carries it out. Holds, open cases and stays that last are kept."
            })
    int drop(
            @Option(names = "--month", required = true, paramLabel = "MONTH", description = "Such as 2022-01.")
                    String month,
            @Option(
                            names = "--by",
                            required = true,
                            paramLabel = "SIGN-IN-NAME",
                            description = "The officer who stands for it.")
                    String by,
            @Option(names = "--json", description = "The certificate, as it was signed.") boolean json) {
        YearMonth asked = months(month, null).getFirst();
        try (ConfigurableApplicationContext house = toRead.get()) {
            Optional<Actor> actor = house.getBean(Officers.class).named(by.strip());
            if (actor.isEmpty()) {
                spec.commandLine().getErr().println("There is no officer " + by + " whose account is open.");
                return Gatehouse.NO;
            }
            try {
                return drop(house, asked, actor.get(), json);
            } catch (RetentionProblem problem) {
                return told(house, problem, Locale.ENGLISH, spec.commandLine().getErr());
            }
        }
    }

    private int drop(ConfigurableApplicationContext house, YearMonth month, Actor actor, boolean json) {
        var erasures = house.getBean(Erasures.class);
        Optional<Erasure> signed = erasures.all().stream()
                .filter(one -> one.month().equals(month) && one.state() == ErasureState.SIGNED)
                .findAny();
        if (signed.isEmpty()) {
            erasures.sign(month, actor);
            spec.commandLine()
                    .getOut()
                    .println(month + " is signed for. Nothing is erased yet: another officer confirms it, by the same"
                            + " command or on the page Retention.");
            return 0;
        }
        Erasure confirmed = erasures.confirm(signed.get().id(), actor);
        Optional<Certificate> certificate = erasures.carryOut(confirmed.id());
        if (certificate.isEmpty()) {
            Hindrance why = erasures.all().stream()
                    .filter(one -> one.id().equals(confirmed.id()))
                    .flatMap(one -> one.hindrance().stream())
                    .findAny()
                    .orElse(Hindrance.BUSY);
            throw new RetentionProblem.Hindered(month, why);
        }
        spec.commandLine()
                .getOut()
                .println(json ? erasures.line(certificate.get().number()) : sentence(certificate.get()));
        return 0;
    }

    private static String sentence(Certificate certificate) {
        return String.format(
                Locale.ROOT,
                "%s: %,d rows erased, %,d crossings kept. Certificate %d; figures remain in vintage %d of the archive.",
                certificate.month(),
                certificate.erased().values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                certificate.kept().values().stream().mapToLong(Long::longValue).sum(),
                certificate.number(),
                certificate.vintage());
    }

    private static String what(Archives.Fault.Kind kind) {
        return switch (kind) {
            case MANIFEST_MISSING, FILE_MISSING -> "is missing";
            case MANIFEST_ALTERED -> "is not the manifest that was sealed";
            case FILE_ALTERED -> "is not what was sealed";
            case UNKNOWN -> "was not sealed by this house";
        };
    }
}
