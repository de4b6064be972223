package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Content;
import org.gatehouse.screening.ListImports.Delivery;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.ListImports.State;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A published list into a watchlist of the house: as a proposal that another officer signs. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a published list, compares it with what a watchlist of the house holds, and says what it would add, change, end and refuse, and why.",
            "With --dry-run nothing is kept. Otherwise it waits for another officer, who signs on the page of the list; nothing counts before.",
            "May run while the house is open. What is interrupted goes on when the house is open again."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing speaks against it",
            "1:whoever signs must look into something first, or the officer may not do it",
            "2:wrong usage",
            "3:the file cannot be read, has no known form, or breaks off"
        },
        footerHeading = "%nExample:%n",
        footer =
                "  ./gatehouse watchlist import --list UN-1 un.xml --by watch.gao --source \"UN list of 5 March\" --why \"Sanctions of the Security Council\"")
final class WatchlistImport implements Callable<Integer> {

    private static final int UNREADABLE = 3;
    private static final long LOOKS_EVERY_MILLIS = 250;
    private static final long TELLS_EVERY_LOOKS = 8;

    @Parameters(arity = "1..3", paramLabel = "FILE", description = "The list; alt.csv and add.csv beside an sdn.csv.")
    private List<Path> files = List.of();

    @Option(names = "--list", required = true, paramLabel = "CODE", description = "Code of the watchlist.")
    private String code = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "SIGN-IN-NAME",
            description = "The watchlist officer who answers for it. Entered in the audit.")
    private String by = "";

    @Option(names = "--why", paramLabel = "WORDS", description = "Why these are sought; holds for every entry.")
    private String why = "";

    @Option(names = "--source", paramLabel = "WORDS", description = "Which publication it is, with its date.")
    private String source = "";

    @Option(
            names = "--review",
            paramLabel = "YYYY-MM-DD",
            description = "When what is added is reviewed (default: in a year).")
    private java.time.@Nullable LocalDate review;

    @Option(names = "--dry-run", description = "Say what would change, and keep nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "For programs: one line of JSON.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|zh", description = "English unless told.")
    private String language = "en";

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<ConfigurableApplicationContext> houses;

    /** With a house of the caller's own. */
    WatchlistImport(Supplier<ConfigurableApplicationContext> houses) {
        this.houses = houses;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(line(), "There is no file " + file + " that can be read.");
            }
        }
        if (!dryRun && (why.isBlank() || source.isBlank())) {
            throw new ParameterException(
                    line(), "Say why these are sought and which publication it is: --why and --source.");
        }
        try (ConfigurableApplicationContext house = houses.get()) {
            return in(house);
        }
    }

    private int in(ConfigurableApplicationContext house) throws IOException, InterruptedException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        Optional<Actor> actor = WatchlistOfficers.named(house, by);
        Optional<Watchlist> list = house.getBean(Watchlists.class).named(code);
        if (actor.isEmpty() || list.isEmpty()) {
            err.println(
                    list.isEmpty()
                            ? "There is no watchlist " + code + ". The page of watchlists names their codes."
                            : "There is no officer " + by + " who may import lists. Name a watchlist officer: --by.");
            return Gatehouse.NO;
        }
        var says = new ImportSpeech(
                house, Locale.forLanguageTag(language), spec.commandLine().getOut());
        try {
            return dryRun
                    ? rehearse(house, list.get(), actor.get(), says)
                    : bring(house, list.get(), actor.get(), says);
        } catch (ScreeningProblem problem) {
            err.println(says.sentence(problem));
            return problem instanceof ScreeningProblem.FileUnknown ? UNREADABLE : Gatehouse.NO;
        }
    }

    private int rehearse(ConfigurableApplicationContext house, Watchlist list, Actor actor, ImportSpeech says)
            throws IOException {
        var report = house.getBean(ListImports.class).rehearse(list.id(), contents(), actor);
        says.report(report, "", json);
        return exit(report);
    }

    private int bring(ConfigurableApplicationContext house, Watchlist list, Actor actor, ImportSpeech says)
            throws IOException, InterruptedException {
        var imports = house.getBean(ListImports.class);
        Import made =
                imports.propose(new Delivery(list.id(), contents(), why, source, Optional.ofNullable(review)), actor);
        for (long looks = 1; made.state() == State.READING; looks++) {
            Thread.sleep(LOOKS_EVERY_MILLIS);
            made = imports.get(made.id(), actor);
            if (looks % TELLS_EVERY_LOOKS == 0) {
                says.progress(made, Objects.requireNonNull(spec).commandLine().getErr());
            }
        }
        var report = imports.report(made.id(), actor);
        says.report(report, made.id().toString(), json);
        return exit(report);
    }

    private List<Content> contents() {
        return files.stream()
                .map(file -> new Content(
                        Objects.requireNonNull(file.getFileName()).toString(), () -> Files.newInputStream(file)))
                .toList();
    }

    private static int exit(ListImports.Report report) {
        if (report.concerns().stream().anyMatch(concern -> !concern.confirmable())) {
            return UNREADABLE;
        }
        return report.concerns().isEmpty() ? 0 : Gatehouse.NO;
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
