package org.gatehouse.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gatehouse.access.Actor;
import org.gatehouse.names.lists.ListWriter;
import org.gatehouse.screening.ListImports;
import org.gatehouse.screening.ListImports.Exported;
import org.gatehouse.screening.Watchlists;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is in force on a watchlist, out as a file: of the house on this machine, or of one that answers at an address. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the persons and objects in force on a watchlist. It is entered in the audit. What goes out comes in again without a change.",
            "Of the house in this home, open or not, as an officer: --by. Of a house that runs anywhere, as a program: --url, with its client in the environment, GATEHOUSE_CLIENT and GATEHOUSE_CLIENT_SECRET."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all of it was written",
            "1:there is no such list, or whoever asks may not export it",
            "2:wrong usage, or the file is there already",
            "3:the house does not answer, or broke off; no file appears"
        })
final class WatchlistExport implements Callable<Integer> {

    private static final int UNREADABLE = 3;

    /** As typed. */
    enum Form {
        csv,
        json
    }

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "Must not be there yet (default: print).")
    private @Nullable Path file;

    @Option(names = "--list", required = true, paramLabel = "CODE", description = "Code of the watchlist.")
    private String code = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Asked asked = new Asked();

    /** Whose list, and who asks. */
    static final class Asked {

        @Option(
                names = "--by",
                paramLabel = "SIGN-IN-NAME",
                description = "The watchlist officer who answers for it. Entered in the audit.")
        private @Nullable String by;

        @Option(
                names = "--url",
                paramLabel = "ADDRESS",
                description = "Of a running house, such as http://localhost:8080.")
        private @Nullable URI url;
    }

    @Option(names = "--to", paramLabel = "csv|json", description = "The form that is written (default: json).")
    private Form form = Form.json;

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<ConfigurableApplicationContext> houses;
    private final UnaryOperator<String> environment;

    WatchlistExport(Supplier<ConfigurableApplicationContext> houses) {
        this(houses, name -> Objects.requireNonNullElse(System.getenv(name), ""));
    }

    /** With a house and an environment of the caller's own. */
    WatchlistExport(Supplier<ConfigurableApplicationContext> houses, UnaryOperator<String> environment) {
        this.houses = houses;
        this.environment = environment;
    }

    /** Writes a list. */
    private interface Source {
        void to(Writer out) throws IOException;
    }

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (file != null && Files.exists(file)) {
            throw new ParameterException(line, file + " is there already.");
        }
        PrintWriter err = line.getErr();
        try {
            return asked.url == null
                    ? fromHome(Objects.requireNonNull(asked.by), line.getOut(), err)
                    : fromAddress(asked.url, line.getOut(), err);
        } catch (IOException failed) {
            err.println("The list could not be exported: " + failed.getMessage());
            return UNREADABLE;
        }
    }

    private int fromHome(String by, Writer print, PrintWriter err) throws IOException {
        try (ConfigurableApplicationContext house = houses.get()) {
            Optional<Actor> actor = WatchlistOfficers.named(house, by);
            Optional<Watchlist> list = house.getBean(Watchlists.class).named(code);
            if (actor.isEmpty() || list.isEmpty()) {
                err.println(
                        list.isEmpty()
                                ? noSuchList()
                                : "There is no officer " + by
                                        + " who may export lists. Name a watchlist officer: --by.");
                return Gatehouse.NO;
            }
            var exported = new AtomicReference<Exported>();
            write(
                    print,
                    out -> exported.set(house.getBean(ListImports.class)
                            .export(
                                    list.get().id(),
                                    form == Form.csv ? ListWriter.csv() : ListWriter.json(),
                                    out,
                                    actor.get())));
            Exported done = Objects.requireNonNull(exported.get());
            err.println(done.persons() + " persons and " + done.objects() + " objects written.");
            return 0;
        }
    }

    private int fromAddress(URI url, Writer print, PrintWriter err) throws IOException, InterruptedException {
        String client = environment.apply("GATEHOUSE_CLIENT");
        String secret = environment.apply("GATEHOUSE_CLIENT_SECRET");
        if (client.isEmpty() || secret.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Set GATEHOUSE_CLIENT and GATEHOUSE_CLIENT_SECRET to a program that may read watchlists.");
        }
        try (var house = new HouseByHttp(url, client, secret)) {
            Optional<String> id = house.get("/api/watchlists")
                    .path("watchlists")
                    .valueStream()
                    .filter(one -> one.path("code").asString("").equals(code))
                    .filter(one -> one.path("state").asString("").equals("RELEASED"))
                    .map(one -> one.path("id").asString(""))
                    .findFirst();
            if (id.isEmpty()) {
                err.println(noSuchList());
                return Gatehouse.NO;
            }
            try (Reader list = new InputStreamReader(
                    house.open("/api/watchlists/" + id.get() + "/export?form=" + form), StandardCharsets.UTF_8)) {
                write(print, list::transferTo);
            }
            return 0;
        } catch (HouseByHttp.Refused refused) {
            err.println(refused.getMessage());
            return Gatehouse.NO;
        }
    }

    private String noSuchList() {
        return "There is no watchlist " + code + ". The page of watchlists names their codes.";
    }

    /** A file appears when all is written. */
    private void write(Writer print, Source source) throws IOException {
        Path target = file;
        if (target == null) {
            source.to(print);
            print.flush();
            return;
        }
        Path folder = Objects.requireNonNullElse(target.toAbsolutePath().getParent(), Path.of(""));
        Path part = Files.createTempFile(folder, ".", ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part)) {
                source.to(out);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
