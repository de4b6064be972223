package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Spark cluster on this machine: one master and some workers, each a process of its own that stays when the command that started it
 * ends. All of it listens on the loopback address alone, and takes jobs from who knows its secret. What it is stands in the folder
 * {@code spark} of the home.
 */
public final class SparkCluster {

    static final String MEMORY_OF_A_JOB = "640m";
    static final Duration WAIT = Duration.ofSeconds(60);

    /** What a worker may give away unless told otherwise. */
    public static final String MEMORY_OF_A_WORKER = "1g";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String DAEMON_HEAP = "192m";
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final int ENDS_WITHIN_SECONDS = 10;

    private final Path home;
    private final Path folder;

    private SparkCluster(Path home) {
        this.home = home.toAbsolutePath().normalize();
        this.folder = this.home.resolve("spark");
    }

    /** The one of this home, whether or not it runs. */
    public static SparkCluster in(Path home) {
        return new SparkCluster(home);
    }

    /**
     * What was started.
     *
     * @param master as a job names it
     * @param page port of the master's page, on the loopback address
     */
    public record Started(String master, int page, List<SparkNode> nodes) {

        /** Whether all of it still runs. */
        public boolean whole() {
            return nodes.stream().allMatch(SparkNode::runs);
        }

        public List<SparkNode> workers() {
            return nodes.stream().filter(SparkNode::isWorker).toList();
        }
    }

    /** What was started here and not stopped; its processes may have died since. */
    public Optional<Started> started() throws IOException {
        return SparkNode.read(folder.resolve("cluster"));
    }

    /** Where jobs go, as long as it is there. */
    Optional<String> master() {
        try {
            return started().map(Started::master);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    Path settings() {
        return folder.resolve("settings");
    }

    /**
     * Starts it and waits until every worker has joined.
     *
     * @param memory what each worker may give away, such as {@code 1g}
     * @throws IOException with a sentence, when it does not come up; then nothing of it is left running
     */
    public Started start(SparkPrograms programs, int workers, String memory) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException(
                        "Another command is starting or stopping the cluster of this home. Wait until it is done.");
            }
            stopProcesses();
            return startAlone(programs, workers, memory);
        }
    }

    private Started startAlone(SparkPrograms programs, int workers, String memory) throws IOException {
        SparkFolder.secret(settings(), """
                spark.authenticate=true
                spark.authenticate.secret=%s
                spark.ui.killEnabled=false
                spark.master.rest.enabled=false
                """.formatted(secret()));
        int port = freePort();
        int page = freePort();
        String master = "spark://" + LOOPBACK + ":" + port;
        List<SparkNode> nodes = new ArrayList<>();
        try {
            nodes.add(launch(
                    programs,
                    "master",
                    "org.apache.spark.deploy.master.Master",
                    List.of(
                            "--host", LOOPBACK,
                            "--port", Integer.toString(port),
                            "--webui-port", Integer.toString(page),
                            "--properties-file", settings().toString())));
            SparkNode.write(folder.resolve("cluster"), new Started(master, page, nodes));
            await(nodes, master, () -> new SparkMaster(master).silence().isEmpty());
            for (int worker = 1; worker <= workers; worker++) {
                nodes.add(launch(
                        programs,
                        "worker-" + worker,
                        "org.apache.spark.deploy.worker.Worker",
                        List.of(
                                "--host",
                                LOOPBACK,
                                "--webui-port",
                                "0",
                                "--cores",
                                "1",
                                "--memory",
                                memory,
                                "--work-dir",
                                folder.resolve("work").toString(),
                                "--properties-file",
                                settings().toString(),
                                master)));
                SparkNode.write(folder.resolve("cluster"), new Started(master, page, nodes));
            }
            await(nodes, master, () -> SparkPage.workersAlive(page).orElse(-1) == workers);
            return new Started(master, page, List.copyOf(nodes));
        } catch (IOException | RuntimeException failed) {
            stopProcesses();
            throw failed;
        }
    }

    private SparkNode launch(SparkPrograms programs, String name, String program, List<String> arguments)
            throws IOException {
        Path log = SparkFolder.log(home, name);
        ProcessBuilder builder = programs.start(DAEMON_HEAP, log, program, arguments);
        // the signal of a terminal that closes is not for it
        builder.command().addFirst("nohup");
        builder.environment()
                .putAll(Map.of(
                        "SPARK_LOCAL_IP",
                        LOOPBACK,
                        "SPARK_LOCAL_DIRS",
                        folder.resolve("scratch").toString()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        return SparkNode.of(name, builder.start().toHandle());
    }

    private interface Condition {
        boolean holds();
    }

    private void await(List<SparkNode> nodes, String master, Condition ready) throws IOException {
        long until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!ready.holds()) {
            for (SparkNode node : nodes) {
                if (!node.runs()) {
                    throw new IOException("The cluster did not start: its " + node.name() + " ended. Why stands in "
                            + SparkFolder.log(home, node.name()) + ".");
                }
            }
            if (System.nanoTime() > until) {
                throw new IOException("The cluster at " + master + " was not ready within " + READY_WITHIN.toSeconds()
                        + " seconds. What it did stands in "
                        + SparkFolder.log(home, "master").getParent() + ".");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The start of the cluster was interrupted.", e);
        }
    }

    /**
     * Ends what was started here, and nothing else.
     *
     * @return how many processes ended
     */
    public int stop() throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException(
                        "Another command is starting or stopping the cluster of this home. Wait until it is done.");
            }
            return stopProcesses();
        }
    }

    private int stopProcesses() throws IOException {
        Optional<Started> started = started();
        if (started.isEmpty()) {
            return 0;
        }
        List<ProcessHandle> ending = new ArrayList<>();
        for (SparkNode node : started.get().nodes().reversed()) {
            node.process().ifPresent(process -> {
                // executors are children of their worker
                process.descendants().forEach(ending::add);
                ending.add(process);
                process.destroy();
            });
        }
        int stopped =
                (int) started.get().nodes().stream().filter(SparkNode::runs).count();
        for (ProcessHandle process : ending) {
            try {
                process.onExit().get(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException _) {
                process.destroyForcibly();
            }
        }
        Files.deleteIfExists(folder.resolve("cluster"));
        Files.deleteIfExists(settings());
        SparkFolder.discard(folder.resolve("work"));
        SparkFolder.discard(folder.resolve("scratch"));
        return stopped;
    }

    private static String secret() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
