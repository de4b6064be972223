package org.gatehouse.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Benchmarks beside peers and limits, in one run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Runs a benchmark and prints one line of JSON; without a name, lists them all.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Benchmarks to run, or all.")
    private List<String> names = List.of();

    @Option(names = "--brief", description = "One short round each: shows that it works, measures little.")
    private boolean brief;

    @Option(
            names = "--crossings",
            paramLabel = "N",
            description = {
                "desks: crossings recorded before (10,000,000).",
                "bulletin: crossings in the archive (3,000,000); 300 million take 200 MB of disk."
            })
    private @Nullable String crossings;

    @Option(names = "--desks", paramLabel = "N", description = "desks: how many there are (1,000).")
    private @Nullable String desks;

    @Option(names = "--rate", paramLabel = "N", description = "desks: crossings a second (200).")
    private @Nullable String rate;

    @Option(names = "--seconds", paramLabel = "N", description = "desks: how long it is measured (600).")
    private @Nullable String seconds;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "bulletin: by Apache Spark too, with 1 worker and so on to N (none).")
    private @Nullable String workers;

    @Option(names = "--scale", paramLabel = "N", description = "quarter: one in so many crossings (1).")
    private @Nullable String scale;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            description = "desks: where what was recorded is kept for the next run (bench in the home).")
    private @Nullable String directory;

    BenchCommand() {}

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        List<Benchmark> all = ServiceLoader.load(Benchmark.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (names.isEmpty()) {
            all.forEach(benchmark -> out.printf("%-12s %s%n", benchmark.name(), benchmark.describe()));
            return 0;
        }
        boolean every = names.equals(List.of("all"));
        for (String name : every ? all.stream().map(Benchmark::name).toList() : names) {
            Benchmark benchmark = all.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new ParameterException(spec.commandLine(), "There is no benchmark " + name + "."));
            try {
                out.println(benchmark.run(size(benchmark)));
            } catch (Benchmark.Unfit e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            out.flush();
        }
        return 0;
    }

    /** @throws ParameterException when something was asked for that the benchmark does not know */
    private Benchmark.Size size(Benchmark benchmark) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, "crossings", crossings);
        put(asked, "desks", desks);
        put(asked, "rate", rate);
        put(asked, "seconds", seconds);
        put(asked, "workers", workers);
        put(asked, "scale", scale);
        put(asked, "directory", directory);
        for (String name : asked.keySet()) {
            if (!benchmark.sizes().contains(name)) {
                throw new ParameterException(
                        spec.commandLine(), "The benchmark " + benchmark.name() + " knows no --" + name + ".");
            }
        }
        return new Benchmark.Size(brief, asked);
    }

    private static void put(Map<String, String> asked, String name, @Nullable String value) {
        if (value != null) {
            asked.put(name, value);
        }
    }
}
