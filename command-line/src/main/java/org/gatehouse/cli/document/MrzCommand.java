package org.gatehouse.cli.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads machine-readable zones from a file or from standard input. */
@Command(
        name = "mrz",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the machine-readable zones of travel documents and checks them: one line of JSON for each document.",
            "",
            "The lines of a zone stand one below the other, or all on one line. Empty lines stand between documents; between whole zones they may be left out.",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every document is sound", "1:some document is not sound", "2:wrong usage, or no document"},
        footerHeading = "%nExample:%n",
        footer = "  ./gatehouse mrz scanned.txt | jq 'select(.valid | not) | .findings[].sentence.en'")
public final class MrzCommand implements Callable<Integer> {

    private static final Path STANDARD_INPUT = Path.of("-");

    private static final int ALL_SOUND = 0;
    private static final int SOME_NOT_SOUND = 1;
    private static final int WRONG_USAGE = 2;

    /** As typed. */
    private enum Language {
        en,
        zh
    }

    private final InputStream standardInput;
    private final Clock clock;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Text in UTF-8; standard input when it is left out or -.")
    private @Nullable Path file;

    @Option(names = "--table", description = "A table for people instead of JSON.")
    private boolean table;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day on which the documents are presented; it decides the centuries. Today unless told.")
    private @Nullable LocalDate date;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "Language of the table, and of what goes wrong. That of the machine unless told.")
    private @Nullable Language language;

    @Spec
    private @Nullable CommandSpec spec;

    public MrzCommand() {
        this(System.in, Clock.system(ZoneId.systemDefault()));
    }

    MrzCommand(InputStream standardInput, Clock clock) {
        this.standardInput = standardInput;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var words = new MrzTable(language == null ? Locale.getDefault() : Locale.of(language.name()));
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path source = file == null ? STANDARD_INPUT : file;
        boolean typed = source.equals(STANDARD_INPUT);
        if (!typed && (!Files.isReadable(source) || Files.isDirectory(source))) {
            err.println(words.missing(source));
            return WRONG_USAGE;
        }
        try (InputStream bytes = typed ? standardInput : Files.newInputStream(source);
                var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            int exit = read(new MrzDocuments(text), words, out);
            if (exit == WRONG_USAGE) {
                err.println(words.none());
            }
            return exit;
        } catch (IOException failed) {
            err.println(words.interrupted(failed));
            return WRONG_USAGE;
        } finally {
            out.flush();
        }
    }

    private int read(MrzDocuments documents, MrzTable words, PrintWriter out) throws IOException {
        LocalDate presented = date == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : date;
        int count = 0;
        boolean sound = true;
        for (String zone = documents.next(); zone != null; zone = documents.next()) {
            DocumentReading reading = MrzReader.read(zone, presented);
            count++;
            sound &= reading.sound();
            out.println(table ? words.of(count, reading) : MrzJson.of(count, reading));
        }
        if (count == 0) {
            return WRONG_USAGE;
        }
        return sound ? ALL_SOUND : SOME_NOT_SOUND;
    }
}
