package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.BulletinFormats;
import org.gatehouse.statistics.BulletinFormats.Format;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bulletin of a period, from what is recorded; and what others have published. */
@Command(
        name = "bulletin",
        mixinStandardHelpOptions = true,
        subcommands = {BulletinRead.class, BulletinImport.class},
        description = {
            "Computes the bulletin of a period from what is recorded, and prints it. The commands below read what",
            "others have published."
        })
final class BulletinCommand implements Callable<Integer> {

    /** Not for a screen. */
    private static final Set<Format> FILES = EnumSet.of(Format.PDF, Format.XLSX, Format.ODS);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--period",
            description = {
                "Of which period; needed. 2022-03-15, 2022-W11, 2022-03, 2022Q1, 2022H1, 2022Q1-Q3, 2022,",
                "2022-spring-festival or 2022-01-29..2022-02-06."
            })
    private @Nullable String period;

    @Option(names = "--lang", defaultValue = "en", description = "en or zh (default: ${DEFAULT-VALUE}).")
    private Language language;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--output", description = "File to write to, instead of the standard output.")
    private @Nullable Path output;

    @Option(
            names = "--engine",
            defaultValue = "postgres",
            description = {
                "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
                "duckdb counts over the archive of sealed months alone, see: gatehouse archive;",
                "spark does the same on the workers of a cluster, see: gatehouse cluster."
            })
    private Engine engine;

    @Option(
            names = "--verify",
            description = {
                "Counts the bulletin that was published last for the period again, from the facts that were in it,",
                "and compares the SHA-256 with the published one. Exit code 0 when they are the same, 1 when not."
            })
    private boolean verify;

    @Option(names = "--release", description = "With --verify: another release of the period, by its number.")
    private @Nullable Long number;

    private final Supplier<ConfigurableApplicationContext> toRead;

    /** What counts; the bulletin is the same. */
    enum Engine {
        POSTGRES,
        DUCKDB,
        SPARK
    }

    BulletinCommand() {
        this(House::toRead);
    }

    /** With a house of the caller's own. */
    BulletinCommand(Supplier<ConfigurableApplicationContext> toRead) {
        this.toRead = toRead;
    }

    @Override
    public Integer call() throws IOException {
        Period asked = parsed();
        if (output == null && FILES.contains(format)) {
            throw new ParameterException(
                    spec.commandLine(), format.title() + " is not for a screen: add --output with the name of a file.");
        }
        try (ConfigurableApplicationContext house = toRead.get()) {
            if (verify) {
                return verify(house, asked);
            }
            if (engine != Engine.POSTGRES) {
                return fromTheArchive(
                        house, asked, engine == Engine.SPARK ? Bulletins.Engine.SPARK : Bulletins.Engine.DUCKDB);
            }
            try {
                tell(print(house, asked, language, format));
                tellOfErased(house, asked);
            } catch (StatisticsProblem problem) {
                return told(house, problem);
            }
            if (house.getBean(Periods.class).recorded(asked)) {
                return 0;
            }
            spec.commandLine().getErr().println("Nothing is recorded for " + period + ".");
            return Gatehouse.NO;
        }
    }

    private void tell(byte[] bulletin) throws IOException {
        if (output != null) {
            Files.write(output, bulletin);
            return;
        }
        spec.commandLine().getOut().println(new String(bulletin, StandardCharsets.UTF_8));
        spec.commandLine().getOut().flush();
    }

    /** Figures of such a month stand as they were when it was erased. */
    private void tellOfErased(ConfigurableApplicationContext house, Period asked) {
        var erased = house.getBean(ErasedMonths.class);
        asked.eachMonth().stream()
                .flatMap(month -> erased.of(month).stream())
                .distinct()
                .forEach(month -> spec.commandLine()
                        .getErr()
                        .println("Records of " + month.month() + " and before were erased on " + month.erasedOn()
                                + " (certificate " + month.certificate()
                                + "): their figures are the tallies that were held against the"
                                + " archive then. To count the archive itself: --engine duckdb."));
    }

    private int verify(ConfigurableApplicationContext house, Period asked) {
        var releases = house.getBean(Releases.class);
        try {
            Release release = Optional.ofNullable(number)
                    .map(one -> releases.everPublic(one)
                            .filter(found -> found.period().equals(asked))
                            .orElseThrow(() -> new StatisticsProblem.NoSuchRelease(one)))
                    .or(() -> releases.published(asked))
                    .orElseThrow(() -> new StatisticsProblem.NotReleased(asked));
            Releases.Verification verification = releases.verify(release);
            PrintWriter out = spec.commandLine().getOut();
            if (format == Format.JSON) {
                out.println(json(release, verification));
            } else {
                out.printf(
                        "Release %d of %s, %s, published %s%npublished   %s%nrecomputed  %s%n%s%s%n",
                        release.number(),
                        asked,
                        release.vintage().code(),
                        release.publishedAt().orElseThrow(),
                        verification.hash(),
                        verification.recomputed(),
                        verification.fromArchive().isEmpty()
                                ? ""
                                : "Counted from the archive, since its records were erased: "
                                        + verification.fromArchive().stream()
                                                .map(YearMonth::toString)
                                                .collect(Collectors.joining(", "))
                                        + ". All other months are counted from the records." + System.lineSeparator(),
                        verification.same()
                                ? "The same, bit for bit."
                                : "Not the same: " + String.join(", ", verification.differences()));
            }
            out.flush();
            return verification.same() ? 0 : Gatehouse.NO;
        } catch (StatisticsProblem problem) {
            return told(house, problem);
        }
    }

    private static String json(Release release, Releases.Verification verification) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("period", release.period().toString())
                .put("release", release.number())
                .put("vintage", release.vintage().code())
                .put("hash", verification.hash())
                .put("recomputed", verification.recomputed())
                .put("same", verification.same());
        var archived = root.putArray("fromArchive");
        verification.fromArchive().forEach(month -> archived.add(month.toString()));
        verification.differences().forEach(root.putArray("differences")::add);
        return root.toString();
    }

    private int fromTheArchive(ConfigurableApplicationContext house, Period asked, Bulletins.Engine by)
            throws IOException {
        var bar = new ProgressBar[1];
        try {
            Bulletin bulletin = house.getBean(Bulletins.class).compileArchived(asked, by, (done, of) -> {
                if (bar[0] == null) {
                    bar[0] = new ProgressBar(spec.commandLine().getErr(), asked.toString(), of);
                }
                bar[0].at(done);
            });
            tell(house.getBean(BulletinFormats.class).render(bulletin, language, format));
        } catch (StatisticsProblem problem) {
            return told(house, problem);
        }
        List<YearMonth> behind = house.getBean(Archives.class).changedSince();
        if (!behind.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("Records were corrected since these months were sealed: "
                            + behind.stream().map(YearMonth::toString).collect(Collectors.joining(", "))
                            + ". Write them again to take that in: gatehouse archive write.");
        }
        return 0;
    }

    private int told(ConfigurableApplicationContext house, StatisticsProblem problem) {
        return ArchiveCommand.told(
                house, problem, language.locale(), spec.commandLine().getErr());
    }

    private Period parsed() {
        if (period == null) {
            throw new ParameterException(spec.commandLine(), "Say which period: --period 2022Q1.");
        }
        try {
            return Period.parse(period);
        } catch (StatisticsProblem.PeriodBackwards backwards) {
            throw new ParameterException(
                    spec.commandLine(), period + " ends before it begins. Write the earlier day first.", backwards);
        } catch (StatisticsProblem.NoSuchPeriod notOne) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Not a period: " + period
                            + ". Write it like 2022-03-15, 2022-W11, 2022-03, 2022Q1, 2022H1, 2022Q1-Q3,"
                            + " 2022, 2022-spring-festival or 2022-01-29..2022-02-06.",
                    notOne);
        }
    }

    static byte[] print(ConfigurableApplicationContext house, Period period, Language language, Format format) {
        house.getBean(Tallies.class).foldNow();
        Bulletin bulletin = house.getBean(Bulletins.class).compile(period, Bulletins.Freshness.RECOUNTED);
        return house.getBean(BulletinFormats.class).render(bulletin, language, format);
    }
}
