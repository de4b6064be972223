package org.gatehouse.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gatehouse.StartProblem;
import org.gatehouse.statistics.spark.SparkCluster;
import org.gatehouse.statistics.spark.SparkCluster.Started;
import org.gatehouse.statistics.spark.SparkNode;
import org.gatehouse.statistics.spark.SparkPage;
import org.gatehouse.statistics.spark.SparkPrograms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A Spark cluster on this machine. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Starts, stops and shows an Apache Spark cluster on this machine, for: gatehouse bulletin --engine spark.",
            "Where an authority has a cluster of its own, GATEHOUSE_SPARK names its master instead."
        })
final class ClusterCommand implements Runnable {

    private static final int WORKERS_MAX = 64;

    @Spec
    private CommandSpec spec;

    private final Path home;
    private final Optional<String> sparkHome;

    ClusterCommand() {
        this(House.home().folder(), Optional.ofNullable(System.getenv("GATEHOUSE_SPARK_HOME")));
    }

    /** In a home of the caller's own. */
    ClusterCommand(Path home, Optional<String> sparkHome) {
        this.home = home;
        this.sparkHome = sparkHome;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the cluster: start, stop or status.");
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = {
                "Starts a master and workers of one core each, and waits until they are ready. They stay until cluster stop,",
                "listen on the loopback address alone, and write to logs/spark in the home."
            })
    int start(
            @Option(names = "--workers", paramLabel = "N", defaultValue = "2", description = "1 to 64 (default: 2).")
                    int workers,
            @Option(
                            names = "--memory",
                            paramLabel = "SIZE",
                            defaultValue = SparkCluster.MEMORY_OF_A_WORKER,
                            description = "What each may give away, such as 1g or 1500m (default: ${DEFAULT-VALUE}).")
                    String memory) {
        if (workers < 1 || workers > WORKERS_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--workers is a number from 1 to 64, not " + workers + ".");
        }
        if (!memory.matches("[1-9][0-9]{0,5}[mg]")) {
            throw new ParameterException(
                    spec.commandLine(), "--memory is a size such as 1g or 1500m, not " + memory + ".");
        }
        try {
            var cluster = SparkCluster.in(home);
            Optional<Started> there = cluster.started();
            if (there.isPresent() && there.get().nodes().stream().anyMatch(SparkNode::runs)) {
                return runsAlready(there.get(), workers);
            }
            long start = System.nanoTime();
            Started started = cluster.start(programs(), workers, memory);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "Ready after %.1f s: %s with %d workers. Its page: http://127.0.0.1:%d%n",
                            (System.nanoTime() - start) / 1e9,
                            started.master(),
                            started.workers().size(),
                            started.page());
            return 0;
        } catch (IOException e) {
            throw new StartProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private int runsAlready(Started there, int workers) {
        if (there.whole() && there.workers().size() == workers) {
            spec.commandLine().getOut().println("It runs already: " + there.master() + ". Nothing was changed.");
            return 0;
        }
        spec.commandLine()
                .getErr()
                .println("Another cluster of this home runs, " + there.master() + " with "
                        + there.workers().stream().filter(SparkNode::runs).count()
                        + " workers. Stop it first: gatehouse cluster stop");
        return Gatehouse.NO;
    }

    private SparkPrograms programs() {
        if (sparkHome.isEmpty()) {
            throw new StartProblem("Apache Spark is not found: GATEHOUSE_SPARK_HOME is not set. Give the command as"
                    + " ./gatehouse, which builds Spark with Maven, or name a folder with its jars.");
        }
        var programs = new SparkPrograms(Path.of(sparkHome.get()));
        programs.missing().ifPresent(missing -> {
            throw new StartProblem("Apache Spark is not built here: " + missing + " is not there. Give the command as"
                    + " ./gatehouse, which builds it with Maven, or put GATEHOUSE_SPARK_HOME right.");
        });
        return programs;
    }

    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Ends the processes that cluster start started in this home, and no others.")
    int stop() {
        try {
            int stopped = SparkCluster.in(home).stop();
            spec.commandLine()
                    .getOut()
                    .println(stopped == 0 ? "No cluster of this home was running." : stopped + " processes ended.");
            return 0;
        } catch (IOException e) {
            throw new StartProblem(String.valueOf(e.getMessage()), e);
        }
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description = "Shows the processes of the cluster of this home; ends with 1 when any of it does not run.")
    int status(@Option(names = "--json", description = "For programs: one line a process.") boolean json) {
        try {
            Optional<Started> started = SparkCluster.in(home).started();
            if (started.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("No cluster was started in this home. Start one: gatehouse cluster start --workers 2");
                return Gatehouse.NO;
            }
            OptionalInt joined = SparkPage.workersAlive(started.get().page());
            for (SparkNode node : started.get().nodes()) {
                spec.commandLine().getOut().println(json ? document(node) : sentence(node));
            }
            if (!json) {
                spec.commandLine()
                        .getOut()
                        .println(started.get().master() + ": "
                                + (joined.isPresent()
                                        ? joined.getAsInt() + " of "
                                                + started.get().workers().size() + " workers have joined."
                                        : "the master does not answer."));
            }
            return started.get().whole()
                            && joined.equals(
                                    OptionalInt.of(started.get().workers().size()))
                    ? 0
                    : Gatehouse.NO;
        } catch (IOException e) {
            throw new StartProblem(String.valueOf(e.getMessage()), e);
        }
    }

    private static String sentence(SparkNode node) {
        return node.name() + ": process " + node.pid() + (node.runs() ? " runs" : " ended");
    }

    private static String document(SparkNode node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", node.name());
        fields.put("pid", node.pid());
        fields.put("runs", node.runs());
        return JsonMapper.shared().writeValueAsString(fields);
    }
}
