package org.gatehouse.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.simulator.Quarter;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A simulated quarter through the engine into the database. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a quarter of synthetic border traffic through the real inspection engine into the database.",
            "An interrupted replay goes on where it was when the same command is given again."
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--period", required = true, description = "Quarter, such as 2022Q1.")
    private String period;

    @Option(
            names = "--scale",
            defaultValue = "100",
            description = "One in so many crossings (default: ${DEFAULT-VALUE}).")
    private int scale;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed brings the same traffic.")
    private long seed;

    ReplayCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        Quarter quarter = quarter(spec, period);
        if (scale < 1) {
            throw new ParameterException(spec.commandLine(), "A scale is 1 or more, not " + scale + ".");
        }
        try (ConfigurableApplicationContext house = House.behindTheDoor()) {
            long start = System.nanoTime();
            long recorded;
            try {
                recorded = Quarters.replay(
                        house, quarter, scale, seed, spec.commandLine().getOut());
            } catch (InspectionProblem.Erased erased) {
                return ArchiveCommand.told(
                        house, erased, Locale.ENGLISH, spec.commandLine().getErr());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "%s: %,d crossings recorded in %.1f s, %,.0f a second.%n",
                            quarter.period(),
                            recorded,
                            seconds,
                            recorded / seconds);
            return 0;
        }
    }

    static Quarter quarter(CommandSpec spec, String period) {
        return Quarter.known().stream()
                .filter(quarter -> quarter.period().equals(period))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No calibration for %s. There is one for: %s."
                                .formatted(
                                        period,
                                        String.join(
                                                ", ",
                                                Quarter.known().stream()
                                                        .map(Quarter::period)
                                                        .toList()))));
    }
}
