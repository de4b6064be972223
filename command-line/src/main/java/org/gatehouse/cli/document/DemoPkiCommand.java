package org.gatehouse.cli.document;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.documents.issue.DemoPki;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A state that does not exist, with all that its documents need. */
@Command(
        name = "demo-pki",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the keys, certificates and lists of Utopia, a state for demonstrations, and a specimen passport's chip.",
            "Its README.txt says what each file is. Nothing that is there is overwritten.",
            ""
        },
        exitCodeOnInvalidInput = DocumentCommand.UNREADABLE,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "3:a file is there already or cannot be written, or wrong usage"})
final class DemoPkiCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "demo-pki",
            description = "Where to; made when it is not there. ${DEFAULT-VALUE} unless told.")
    private Path folder = Path.of("demo-pki");

    DemoPkiCommand() {}

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        return switch (DemoPki.write(folder, Clock.systemUTC().instant(), new SecureRandom())) {
            case DemoPki.Outcome.Written(var files) -> {
                line.getOut()
                        .printf("%d files written to %s; begin with %s.%n", files.size(), folder, files.getFirst());
                yield DocumentCommand.GENUINE;
            }
            case DemoPki.Outcome.AlreadyThere(var file) -> {
                line.getErr().printf("%s is there already; nothing was written. Choose another folder.%n", file);
                yield DocumentCommand.UNREADABLE;
            }
            case DemoPki.Outcome.NotWritable(var file, var cause) -> {
                line.getErr().printf("%s cannot be written: %s%n", file, cause);
                yield DocumentCommand.UNREADABLE;
            }
            case DemoPki.Outcome.NotMade(var cause) -> {
                line.getErr().printf("The state could not be made: %s%n", cause);
                yield DocumentCommand.UNREADABLE;
            }
        };
    }
}
