package org.gatehouse.cli.screening;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.names.ListEntry;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListReport;
import org.gatehouse.names.lists.ListTaker;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.names.lists.ListedObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a list in an own form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a list as own JSON lines or own CSV, entry by entry as it is read. What was written is read again as it was.",
            "A file appears only when the list was read to its end."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every entry was written",
            "1:entries were refused; the others were written",
            "2:wrong usage, or the file is there already",
            "3:a file cannot be read or written, has no known form, or breaks off"
        },
        footerHeading = "%nExample:%n",
        footer = "  ./gatehouse watchlist convert sdn.csv alt.csv --to json --output sdn.jsonl")
final class WatchlistConvert implements Callable<Integer> {

    /** As typed. */
    enum Form {
        csv,
        json
    }

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "One list; alt.csv and add.csv beside an sdn.csv.")
    private List<Path> files = List.of();

    @Option(names = "--to", required = true, paramLabel = "csv|json", description = "The form that is written.")
    private @Nullable Form form;

    @Option(names = "--output", paramLabel = "FILE", description = "Must not be there yet (default: print).")
    private @Nullable Path output;

    @Option(names = "--lang", paramLabel = "en|zh", description = "That of the machine unless told.")
    private Words.@Nullable Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(language);
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        try {
            List<ListFile> lists = Watchlists.find(files, words);
            if (lists.size() != 1) {
                err.println(words.say("convert.one", lists.size()));
                return WatchlistCommand.WRONG_USAGE;
            }
            if (output != null && Files.exists(output)) {
                err.println(words.say("convert.there", output));
                return WatchlistCommand.WRONG_USAGE;
            }
            ListReport report = output == null
                    ? write(lists.getFirst(), spec.commandLine().getOut())
                    : write(lists.getFirst(), output);
            report.remarks().forEach(remark -> err.println(remark.sentence(words.locale())));
            return WatchlistVerify.exit(report);
        } catch (Watchlists.Unusable unusable) {
            err.println(unusable.getMessage());
        } catch (IOException failed) {
            err.println(Watchlists.interrupted(failed, words));
        } catch (UncheckedIOException failed) {
            err.println(Watchlists.interrupted(Objects.requireNonNull(failed.getCause()), words));
        }
        return WatchlistCommand.UNREADABLE;
    }

    private ListReport write(ListFile list, Path target) throws IOException {
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), Path.of(""));
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            ListReport report;
            try (Writer out = Files.newBufferedWriter(part)) {
                report = write(list, out);
            }
            if (report.complete()) {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return report;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private ListReport write(ListFile list, Writer out) throws IOException {
        ListWriter writer = form == Form.csv ? ListWriter.csv() : ListWriter.json();
        writer.begin(out);
        ListReport report = list.read(new Writing(writer, out));
        out.flush();
        return report;
    }

    /** Writes each entry as it is read. */
    private record Writing(ListWriter writer, Writer out) implements ListTaker {

        @Override
        public void person(ListEntry person) {
            try {
                writer.write(person, out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void object(ListedObject object) {
            try {
                writer.write(object, out);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
