package org.gatehouse.cli.screening;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.names.lists.ListFile;
import org.gatehouse.names.lists.ListReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads lists and says what is wrong with them. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Reads lists to their end and reports persons and objects, what was left out, and every place that is wrong.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every entry was read; what is remarked harms none",
            "1:entries were refused",
            "2:wrong usage",
            "3:a file cannot be read, has no known form, or breaks off"
        })
final class WatchlistVerify implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lists; alt.csv and add.csv beside an sdn.csv.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "For programs: one line of JSON a list.")
    private boolean json;

    @Option(names = "--lang", paramLabel = "en|zh", description = "That of the machine unless told.")
    private Words.@Nullable Language language;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Words words = Words.of(language);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        int exit = WatchlistCommand.DONE;
        try {
            for (ListFile file : Watchlists.find(files, words)) {
                ListReport report = file.read(_ -> {});
                out.print(json ? Reports.json(file, report) : Reports.text(file, report, words));
                exit = Math.max(exit, exit(report));
            }
            return exit;
        } catch (Watchlists.Unusable unusable) {
            spec.commandLine().getErr().println(unusable.getMessage());
        } catch (IOException failed) {
            spec.commandLine().getErr().println(Watchlists.interrupted(failed, words));
        } finally {
            out.flush();
        }
        return WatchlistCommand.UNREADABLE;
    }

    static int exit(ListReport report) {
        if (!report.complete()) {
            return WatchlistCommand.UNREADABLE;
        }
        return report.sound() ? WatchlistCommand.DONE : WatchlistCommand.REFUSED;
    }
}
