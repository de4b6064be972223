package org.gatehouse.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description =
                "Looks at Java, folders, keys, port, clock, database and its settings; says what is wrong and what to do.",
        footer = {"", "Changes nothing. Exit code 1 when anything fails; warnings alone leave it at 0."})
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Which port to look at (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--demo", description = "Demo accounts are meant to be there.")
    private boolean demo;

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    DoctorCommand() {}

    @Override
    public Integer call() throws IOException {
        var home = House.home();
        List<Check> checks = new ArrayList<>(MachineChecks.all(home, port));
        checks.addAll(DatabaseChecks.all(home, demo));
        var out = spec.commandLine().getOut();
        boolean fails = checks.stream().anyMatch(check -> check.outcome() == Check.Outcome.FAIL);
        if (json) {
            out.println(JsonMapper.shared().writeValueAsString(Map.of("healthy", !fails, "checks", checks)));
        } else {
            for (Check check : checks) {
                out.printf("%-4s  %-20s %s%n", check.outcome(), check.name(), check.found());
                if (!check.advice().isEmpty()) {
                    out.printf("      %-20s %s%n", "", check.advice());
                }
            }
        }
        return fails ? Gatehouse.NO : 0;
    }
}
