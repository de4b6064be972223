package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.statistics.spark.SparkCluster.Started;

/**
 * A process of the cluster.
 *
 * @param name {@code master}, or {@code worker-1} and so on
 * @param born when it started, as the system tells; a number of a process is used again after a while
 */
public record SparkNode(String name, long pid, Instant born) {

    static SparkNode of(String name, ProcessHandle process) {
        return new SparkNode(name, process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    boolean isWorker() {
        return name.startsWith("worker-");
    }

    /** Itself, and no other that has its number by now; empty when it ended. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().orElse(Instant.EPOCH).equals(born));
    }

    public boolean runs() {
        return process().isPresent();
    }

    /** Beside it first, and then renamed. */
    static void write(Path file, Started started) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(started.master() + " " + started.page());
        started.nodes().forEach(node -> lines.add(node.name() + " " + node.pid() + " " + node.born()));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, lines);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static Optional<Started> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        String[] first = lines.getFirst().split(" ", -1);
        List<SparkNode> nodes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] node = line.split(" ", -1);
            nodes.add(new SparkNode(node[0], Long.parseLong(node[1]), Instant.parse(node[2])));
        }
        return Optional.of(new Started(first[0], Integer.parseInt(first[1]), nodes));
    }
}
