package org.gatehouse.cli.screening;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.NameScreen;
import org.gatehouse.names.Strength;
import org.gatehouse.names.lists.Lines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Screens persons against lists. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Says who on a list each of many persons could be: queries in, candidates out, best first. A candidate is a hint to a person, never a decision.",
            "",
            "Queries are tab-separated lines with a header (qid; name, or surname and given; dob, country, doc, mode), or lines of JSON. mode is full for all names of the list, primary for primary names only.",
            "Answers have the form of the queries: tab-separated qid, id, score, one line a candidate; or a line of JSON a query, with the reasons in English and Chinese.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every query was answered",
            "1:some query, or some entry of a list, could not be understood; the rest was answered",
            "2:wrong usage",
            "3:a list or the queries cannot be read"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./gatehouse screen --list watchlist.tsv < queries.tsv > answers.tsv",
            "  ./gatehouse screen --list sdn.csv alt.csv --format json queries.tsv | jq '.candidates[].sentence.en'"
        })
public final class ScreenCommand implements Callable<Integer> {

    private static final Path STANDARD_INPUT = Path.of("-");
    private static final int BATCH = 256;

    private static final int ALL_ANSWERED = 0;
    private static final int NOT_ALL = 1;
    private static final int WRONG_USAGE = 2;
    private static final int UNREADABLE = 3;

    private final InputStream standardInput;

    @Option(
            names = "--list",
            arity = "1..*",
            required = true,
            paramLabel = "FILE",
            description =
                    "A list, in any form that `watchlist verify` knows; several, or sdn.csv with alt.csv, one after the other.")
    private List<Path> lists = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "0..1",
            description = "The least score that is answered (default: ${DEFAULT-VALUE}).")
    private double threshold = NameScreen.USUAL_THRESHOLD;

    @Option(
            names = "--format",
            paramLabel = "tsv|json",
            description = "Form of the answers. That of the queries unless told.")
    private @Nullable Answers format;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "Language of what goes wrong. That of the machine unless told.")
    private Words.@Nullable Language language;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "QUERIES",
            description = "In UTF-8; standard input when it is left out or -. After --list it needs -- in front.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    public ScreenCommand() {
        this(System.in);
    }

    ScreenCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        Words words = Words.of(language);
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        if (!(threshold >= 0 && threshold <= 1)) {
            err.println(words.say("threshold", String.valueOf(threshold)));
            return WRONG_USAGE;
        }
        Path source = file == null ? STANDARD_INPUT : file;
        boolean typed = source.equals(STANDARD_INPUT);
        if (!typed && (!Files.isReadable(source) || Files.isDirectory(source))) {
            err.println(words.say("missing", source));
            return UNREADABLE;
        }
        try {
            Watchlists read = Watchlists.read(lists, words);
            read.warn(err, words);
            try (InputStream octets = typed ? standardInput : Files.newInputStream(source)) {
                return screen(new BufferedInputStream(octets), read, words);
            }
        } catch (Watchlists.Unusable unusable) {
            err.println(unusable.getMessage());
            return UNREADABLE;
        } catch (IOException failed) {
            err.println(Watchlists.interrupted(failed, words));
            return UNREADABLE;
        }
    }

    private int screen(InputStream octets, Watchlists lists, Words words) throws IOException {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        var lines = new Lines(octets);
        Lines.Line first = lines.next();
        while (first != null && first.fault().isEmpty() && first.text().isBlank()) {
            first = lines.next();
        }
        if (first == null) {
            err.println(words.say("query.none"));
            return WRONG_USAGE;
        }
        boolean json = first.text().stripLeading().startsWith("{");
        Questions questions;
        if (json) {
            questions = new JsonQuestions(first, lines);
        } else {
            var table = new TableQuestions(first.text(), lines);
            if (!table.usable()) {
                err.println(words.say("query.header"));
                return WRONG_USAGE;
            }
            questions = table;
        }
        Answers answers = format == null ? json ? Answers.json : Answers.tsv : format;
        boolean all = answer(questions, answers, lists, words);
        return all && lists.sound() ? ALL_ANSWERED : NOT_ALL;
    }

    private boolean answer(Questions questions, Answers answers, Watchlists lists, Words words) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        var screens = new Screens(lists.entries());
        var running = new Running(err, words);
        boolean all = true;
        long done = 0;
        out.print(answers.beginning());
        List<Question> batch = batch(questions);
        while (!batch.isEmpty() && !out.checkError()) {
            for (Question question : batch) {
                if (question.query().isEmpty()) {
                    all = false;
                    err.println(words.say("line", question.line(), words.say(question.fault(), question.value())));
                }
            }
            // Each answer is made on its own, and they are printed in the order of the queries.
            List<String> answered = batch.parallelStream()
                    .map(question -> answer(question, answers, screens))
                    .toList();
            answered.forEach(out::print);
            done += batch.size();
            running.at(done);
            batch = batch(questions);
        }
        out.flush();
        return all;
    }

    private String answer(Question question, Answers answers, Screens screens) {
        if (question.query().isEmpty()) {
            return answers.fault(question);
        }
        NameScreen screen = screens.of(question.names());
        return answers.of(question, screen.search(question.query().get(), threshold), screen.entries());
    }

    private static List<Question> batch(Questions questions) throws IOException {
        List<Question> batch = new ArrayList<>();
        while (batch.size() < BATCH) {
            Question question = questions.next();
            if (question == null) {
                break;
            }
            batch.add(question);
        }
        return batch;
    }

    /** The list with all its names, or its primary ones, each prepared when it is first asked for. */
    private static final class Screens {

        private final Map<String, ListEntry> entries;
        private final Map<Question.Names, NameScreen> prepared = new EnumMap<>(Question.Names.class);

        Screens(Map<String, ListEntry> entries) {
            this.entries = entries;
        }

        synchronized NameScreen of(Question.Names names) {
            return prepared.computeIfAbsent(
                    names,
                    wanted -> NameScreen.build(
                            switch (wanted) {
                                case FULL -> entries.values();
                                case PRIMARY ->
                                    entries.values().stream()
                                            .map(Screens::primary)
                                            .toList();
                            }));
        }

        private static ListEntry primary(ListEntry entry) {
            return new ListEntry(
                    entry.id(),
                    entry.names().stream()
                            .filter(name -> name.strength() == Strength.PRIMARY)
                            .toList(),
                    entry.births(),
                    entry.sexes(),
                    entry.nationalities(),
                    entry.places(),
                    entry.documents(),
                    entry.identifiers());
        }
    }
}
