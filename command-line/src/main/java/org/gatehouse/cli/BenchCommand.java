package org.gatehouse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
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
            out.println(benchmark.run(brief));
            out.flush();
        }
        return 0;
    }
}
