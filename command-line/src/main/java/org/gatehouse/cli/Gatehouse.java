package org.gatehouse.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.gatehouse.StartProblem;
import org.gatehouse.cli.document.DocumentCommand;
import org.gatehouse.cli.document.MrzCommand;
import org.gatehouse.cli.screening.ScreenCommand;
import org.gatehouse.cli.screening.WatchlistCommand;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one command. */
@Command(
        name = "gatehouse",
        versionProvider = Gatehouse.Version.class,
        mixinStandardHelpOptions = true,
        description = "Software on which a country runs its borders and its immigration service.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ReplayCommand.class,
            BulletinCommand.class,
            MrzCommand.class,
            DocumentCommand.class,
            ScreenCommand.class,
            WatchlistCommand.class,
            AdministratorCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            ArchiveCommand.class,
            ClusterCommand.class,
            ReferenceCommand.class,
            RulesCommand.class,
            RehearseCommand.class,
            AutoComplete.GenerateCompletion.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  gatehouse demo                                   start with a synthetic quarter, accounts, and the bulletin",
            "  gatehouse demo --scale 1000 --once               the same, smaller, and end after the bulletin",
            "  gatehouse replay --period 2022Q1 --scale 10      three million crossings through the engine",
            "  gatehouse bulletin --period 2022Q1 --lang zh     the quarterly bulletin in Chinese",
            "  source <(gatehouse generate-completion)          completion for bash and zsh",
            "",
            "Environment:",
            "  GATEHOUSE_HOME      folder of database, keys, logs and archive (default: var)",
            "  GATEHOUSE_DB_URL    JDBC address of a PostgreSQL 15 or newer, instead of the embedded one",
            "  GATEHOUSE_SPARK     master of a Spark cluster, spark://host:7077, instead of the one of this home",
            "",
            "Exit codes:",
            "  0  done         1  the answer is no (broken, unsound, not recorded)",
            "  2  usage        3  the surroundings: port, lock, database, Java        70  a bug of ours"
        })
public final class Gatehouse implements Runnable {

    static final int NO = 1;
    static final int SURROUNDINGS = 3;
    static final int BUG = 70;

    @Spec
    private CommandSpec spec;

    Gatehouse() {}

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(args));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Gatehouse());
        // what asks the house itself is known here alone
        CommandLine watchlist = Objects.requireNonNull(line.getSubcommands().get("watchlist"));
        watchlist.addSubcommand(new WatchlistImport(House::toRead));
        watchlist.addSubcommand(new WatchlistExport(House::toRead));
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((problem, command, _) -> failed(problem, command.getErr()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static int failed(Exception problem, PrintWriter err) {
        Optional<String> sentence = sentence(problem);
        if (sentence.isPresent()) {
            err.println(sentence.get());
            return SURROUNDINGS;
        }
        err.println("This is a bug in Gatehouse. Please report it with what follows.");
        problem.printStackTrace(err);
        return BUG;
    }

    private static Optional<String> sentence(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem start) {
                return Optional.of(String.valueOf(start.getMessage()));
            }
            if (cause instanceof org.springframework.boot.web.server.PortInUseException taken) {
                return Optional.of(
                        "Port " + taken.getPort()
                                + " is taken by another program. Choose another one with --port, or --port 0 for any free one.");
            }
            if (cause instanceof java.sql.SQLTransientConnectionException
                    || cause instanceof java.sql.SQLException refused
                            && String.valueOf(refused.getSQLState()).startsWith("08")) {
                return Optional.of("The database does not answer: " + cause.getMessage()
                        + " Check GATEHOUSE_DB_URL, or unset it for the embedded one.");
            }
        }
        return Optional.empty();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: one of the commands below.");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Gatehouse.class.getPackage().getImplementationVersion();
            return new String[] {"Gatehouse " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
