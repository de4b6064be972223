package org.gatehouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gatehouse.access.Actor;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Exported;
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

/** The persons in force on a watchlist of the house, out as a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the persons in force on a watchlist of the house; also while the house is open. It is entered in the audit.",
            "What goes out comes in again without a change. Objects are left out and counted."
        })
final class WatchlistExport implements Callable<Integer> {

    /** As typed. */
    enum Form {
        csv,
        json
    }

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Must not be there yet (default: print).")
    private @Nullable Path file;

    @Option(names = "--list", required = true, paramLabel = "CODE", description = "Code of the watchlist.")
    private String code = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "SIGN-IN-NAME",
            description = "The watchlist officer who answers for it. Entered in the audit.")
    private String by = "";

    @Option(names = "--to", paramLabel = "csv|json", description = "The form that is written (default: json).")
    private Form form = Form.json;

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<ConfigurableApplicationContext> houses;

    /** With a house of the caller's own. */
    WatchlistExport(Supplier<ConfigurableApplicationContext> houses) {
        this.houses = houses;
    }

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        Path target = file;
        if (target != null && Files.exists(target)) {
            throw new ParameterException(line, target + " is there already.");
        }
        try (ConfigurableApplicationContext house = houses.get()) {
            Optional<Actor> actor = WatchlistOfficers.named(house, by);
            Optional<Watchlist> list = house.getBean(Watchlists.class).named(code);
            if (actor.isEmpty() || list.isEmpty()) {
                line.getErr()
                        .println(
                                list.isEmpty()
                                        ? "There is no watchlist " + code
                                                + ". The page of watchlists names their codes."
                                        : "There is no officer " + by
                                                + " who may export lists. Name a watchlist officer: --by.");
                return Gatehouse.NO;
            }
            Exported exported = target == null
                    ? write(house, list.get(), line.getOut(), actor.get())
                    : write(house, list.get(), target, actor.get());
            PrintWriter err = line.getErr();
            err.println(exported.persons() + " persons written, " + exported.objects() + " objects left out.");
            return 0;
        }
    }

    /** The file appears when all is written. */
    private Exported write(ConfigurableApplicationContext house, Watchlist list, Path target, Actor actor)
            throws IOException {
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), Path.of(""));
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            Exported exported;
            try (Writer out = Files.newBufferedWriter(part)) {
                exported = write(house, list, out, actor);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return exported;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Exported write(ConfigurableApplicationContext house, Watchlist list, Writer out, Actor actor)
            throws IOException {
        return house.getBean(ListImports.class)
                .export(list.id(), form == Form.csv ? ListWriter.csv() : ListWriter.json(), out, actor);
    }
}
