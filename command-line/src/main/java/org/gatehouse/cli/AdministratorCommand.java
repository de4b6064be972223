package org.gatehouse.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.access.Administrators;
import org.gatehouse.reference.Problem;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The first administrator of a house, whom nobody can appoint by a page because nobody can sign in yet. */
@Command(
        name = "administrator",
        mixinStandardHelpOptions = true,
        description = {
            "Creates the first administrator; everybody else is appointed by pages. The password is asked for on the",
            "terminal, or read from standard input with --password-stdin."
        })
final class AdministratorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SIGN-IN-NAME", description = "3 to 64 lower-case letters, digits, dots and hyphens.")
    private String signInName;

    @Option(names = "--name", required = true, description = "As colleagues see it.")
    private String name;

    @Option(names = "--password-stdin", description = "Read the password from the first line of standard input.")
    private boolean fromInput;

    AdministratorCommand() {}

    @Override
    public Integer call() throws Exception {
        String password = password();
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext house = House.behindTheDoor()) {
            return create(house, password, out);
        }
    }

    private int create(ConfigurableApplicationContext house, String password, PrintWriter out) {
        try {
            house.getBean(Administrators.class).createFirst(signInName, name, password);
            out.println("The administrator " + signInName + " can sign in now.");
            return 0;
        } catch (Problem problem) {
            spec.commandLine()
                    .getErr()
                    .println(house.getMessage(problem.messageKey(), problem.arguments(), Locale.ENGLISH));
            return Gatehouse.NO;
        }
    }

    private String password() throws IOException {
        if (fromInput) {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return Optional.ofNullable(input.readLine()).orElse("");
        }
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no terminal to ask for the password. Use --password-stdin.");
        }
        return new String(console.readPassword("Password for %s: ", signInName));
    }
}
