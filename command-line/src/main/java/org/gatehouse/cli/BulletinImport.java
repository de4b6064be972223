package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.statistics.PublishedElsewhere;
import org.gatehouse.statistics.PublishedElsewhere.Line;
import org.gatehouse.statistics.PublishedElsewhere.OnConflict;
import org.gatehouse.statistics.PublishedElsewhere.Outcome;
import org.gatehouse.statistics.PublishedElsewhere.Rate;
import org.gatehouse.statistics.PublishedElsewhere.Report;
import org.gatehouse.statistics.StatisticsProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Figures that others have published, from a table into the house. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes figures that were published elsewhere in from a table, names every line that says something else than what",
            "is there or that cannot be read, and computes the printed rates again. Also while the house is open. Exit code 1",
            "when a line is at fault, nothing was new, or the officer may not do it."
        })
final class BulletinImport implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Cells parted by tabs, in UTF-8; - for standard input.")
    private String file;

    @Option(
            names = "--by",
            paramLabel = "SIGN-IN-NAME",
            description = "The officer who answers for it; a statistician. Entered in the audit.")
    private @Nullable String by;

    @Option(
            names = "--replace",
            description = "Lines that say something else take the place of what is there, which is kept.")
    private boolean replace;

    @Option(names = "--dry-run", description = "Say what would be done, and take nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    private final Supplier<ConfigurableApplicationContext> toRead;

    BulletinImport() {
        this(House::toRead);
    }

    /** With a house of the caller's own. */
    BulletinImport(Supplier<ConfigurableApplicationContext> toRead) {
        this.toRead = toRead;
    }

    @Override
    public Integer call() throws IOException {
        String officer = by == null ? "" : by.strip();
        if (!dryRun && officer.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "Say who answers for it: --by. With --dry-run nobody is needed.");
        }
        String table = GivenText.read(spec.commandLine(), file);
        try (ConfigurableApplicationContext house = toRead.get()) {
            var elsewhere = house.getBean(PublishedElsewhere.class);
            try {
                if (dryRun) {
                    return tell(house, elsewhere.check(table), List.of());
                }
                Optional<Actor> actor = house.getBean(Officers.class)
                        .named(officer)
                        .filter(known -> known.may(Permission.STATISTICS_RELEASE));
                if (actor.isEmpty()) {
                    spec.commandLine()
                            .getErr()
                            .println("There is no officer " + officer
                                    + " who may release statistics. Name a statistician whose account is open: --by.");
                    return Gatehouse.NO;
                }
                Report report =
                        elsewhere.take(table, name(), replace ? OnConflict.REPLACE : OnConflict.KEEP, actor.get());
                return tell(house, report, elsewhere.rates());
            } catch (StatisticsProblem problem) {
                return ArchiveCommand.told(
                        house, problem, Locale.ENGLISH, spec.commandLine().getErr());
            }
        }
    }

    private String name() {
        return file.equals("-") ? "" : String.valueOf(Path.of(file).getFileName());
    }

    private int tell(ConfigurableApplicationContext house, Report report, List<Rate> rates) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(document(house, report, rates)));
        } else {
            for (Line line : report.faults()) {
                out.println("line " + line.number() + ", " + line.subject() + ": " + sentence(house, line));
            }
            out.printf(
                    "%d %s, %d are there already, %d say something else, %d cannot be read.%n",
                    report.taken(),
                    dryRun ? "would be taken in" : "taken in",
                    report.count(Outcome.ALREADY_THERE),
                    report.count(Outcome.CONFLICTING),
                    report.count(Outcome.UNREADABLE));
            if (!rates.isEmpty()) {
                out.printf(
                        "%d printed rates computed again: %d agree.%n",
                        rates.size(), rates.stream().filter(Rate::agrees).count());
            }
        }
        out.flush();
        return report.faults().isEmpty() ? 0 : Gatehouse.NO;
    }

    private Map<String, Object> document(ConfigurableApplicationContext house, Report report, List<Rate> rates) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("applied", !dryRun);
        fields.put("taken", report.taken());
        fields.put("alreadyThere", report.count(Outcome.ALREADY_THERE));
        fields.put("conflicting", report.count(Outcome.CONFLICTING));
        fields.put("unreadable", report.count(Outcome.UNREADABLE));
        fields.put("rates", rates.size());
        fields.put("ratesAgree", rates.stream().filter(Rate::agrees).count());
        fields.put(
                "faults",
                report.faults().stream()
                        .map(line -> {
                            Map<String, Object> fault = new LinkedHashMap<>();
                            fault.put("line", line.number());
                            fault.put("outcome", line.outcome().code());
                            fault.put("subject", line.subject());
                            fault.put("why", line.why());
                            fault.put("seen", line.seen());
                            fault.put("sentence", sentence(house, line));
                            return fault;
                        })
                        .toList());
        return fields;
    }

    private static String sentence(ConfigurableApplicationContext house, Line line) {
        return house.getMessage("statistics.elsewhere.why." + line.why(), new Object[] {line.seen()}, Locale.ENGLISH);
    }
}
