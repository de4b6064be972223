package org.gatehouse.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.Recomputations;
import org.gatehouse.policy.Rule;
import org.gatehouse.policy.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the border: those in force, and whether past crossings still come out as they were judged. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Lists the rules in force, or judges recorded crossings again by the rules of their instants.")
final class RulesCommand implements Runnable {

    private static final int DIFFERENCE = 1;

    @Spec
    private CommandSpec spec;

    private final Supplier<ConfigurableApplicationContext> toRead;

    RulesCommand() {
        this(House::toRead);
    }

    /** With a house of the caller's own. */
    RulesCommand(Supplier<ConfigurableApplicationContext> toRead) {
        this.toRead = toRead;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the rules: list or recompute.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Prints the rules in force, one a line; also while the house is open.")
    int list(
            @Option(
                            names = "--at",
                            paramLabel = "INSTANT",
                            description = "Such as 2022-01-15T02:00:00Z (default: now).")
                    @Nullable
                    String at) {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext house = toRead.get()) {
            Instant then = at == null ? house.getBean(Clock.class).instant() : instant(at);
            for (Rule rule : house.getBean(Rules.class).inForce(then)) {
                out.printf(
                        "%-28s %-11s %-6s  %s%n",
                        rule.ref(),
                        rule.text().kind(),
                        rule.text().effect(),
                        rule.text().title().en());
            }
        }
        out.flush();
        return 0;
    }

    @Command(
            name = "recompute",
            mixinStandardHelpOptions = true,
            description = {
                "Judges the newest crossings of a span again, from what was stored with them and by the rules of their",
                "instants, and compares. Exit code 1 when one comes out differently."
            })
    int recompute(
            @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day, UTC.") String from,
            @Option(names = "--until", required = true, paramLabel = "DAY", description = "Day after the last, UTC.")
                    String until,
            @Option(
                            names = "--most",
                            defaultValue = "100000",
                            description = "At most so many (default: ${DEFAULT-VALUE}).")
                    int most,
            @Option(names = "--json", description = "One line of JSON.") boolean json) {
        Instant first = day(from);
        Instant end = day(until);
        if (!first.isBefore(end) || most < 1) {
            throw new ParameterException(
                    spec.commandLine(), "The span is empty: --from lies before --until, and --most is 1 or more.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Recomputations.Recomputed again;
        try (ConfigurableApplicationContext house = toRead.get()) {
            try {
                again = house.getBean(Recomputations.class).recompute(first, end, most);
            } catch (InspectionProblem.Erased erased) {
                return ArchiveCommand.told(
                        house, erased, Locale.ENGLISH, spec.commandLine().getErr());
            }
        }
        if (json) {
            out.println(JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "crossings", again.crossings(),
                            "byRules", again.byRules(),
                            "different",
                                    again.different().stream()
                                            .map(Object::toString)
                                            .toList())));
        } else {
            out.printf(
                    "%,d crossings judged again, %,d of them touched by a rule; %,d came out differently.%n",
                    again.crossings(), again.byRules(), again.different().size());
            again.different().forEach(out::println);
        }
        out.flush();
        return again.different().isEmpty() ? 0 : DIFFERENCE;
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), text + " is no instant such as 2022-01-15T02:00:00Z.", e);
        }
    }

    private Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new ParameterException(spec.commandLine(), text + " is no day such as 2022-01-15.", e);
        }
    }
}
