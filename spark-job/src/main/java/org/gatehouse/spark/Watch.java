package org.gatehouse.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;

/**
 * Sees to it that nobody waits for ever: Spark asks a master three times within a minute and then gives up, and waits for workers as
 * long as it takes. How long is waited for them is said by {@code gatehouse.wait.seconds}.
 */
final class Watch {

    /** The house that asked is gone. */
    static final int HOUSE_GONE = 9;

    /** The master does not take the job. */
    private static final int REFUSED = 10;

    /** There is no worker, or none that has the memory. */
    private static final int NO_WORKER = 11;

    /** Spark said that it cannot. */
    private static final int FAILED = 12;

    private static final long LOOK_EVERY_MILLIS = 250;

    /** Should Spark not give up by itself: its minute, and two more to start on a machine that has much to do. */
    private static final long ADMITTED_WITHIN_NANOS = 180_000_000_000L;

    private final Path folder;
    private final long waitNanos = Long.getLong("gatehouse.wait.seconds", 60) * 1_000_000_000L;
    private final AtomicReference<SparkSession> session = new AtomicReference<>();
    private volatile boolean done;

    Watch(Path folder) {
        this.folder = folder;
    }

    void start() {
        Thread.ofPlatform().daemon().name("watch").start(this::look);
    }

    /** The master took the job; from now on it is workers that are waited for. */
    void admitted(SparkSession spark) {
        session.set(spark);
    }

    void done() {
        done = true;
    }

    private void look() {
        long since = System.nanoTime();
        SparkSession taken = null;
        try {
            while (!done) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                if (taken == null && session.get() != null || taken != null && works(taken)) {
                    since = System.nanoTime();
                }
                taken = session.get();
                if (!done && System.nanoTime() - since > (taken == null ? ADMITTED_WITHIN_NANOS : waitNanos)) {
                    Runtime.getRuntime().halt(taken == null ? REFUSED : NO_WORKER);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether any worker works for this job; the driver itself is listed too. A master of {@code local} has no other. */
    private static boolean works(SparkSession spark) {
        return spark.sparkContext().isLocal()
                || spark.sparkContext().statusTracker().getExecutorInfos().length > 1;
    }

    /** @return the exit code */
    int failed(Exception failed) {
        done = true;
        failed.printStackTrace();
        SparkSession taken = session.get();
        boolean refused = taken == null || !registered(taken);
        if (refused) {
            return REFUSED;
        }
        try {
            Files.writeString(folder.resolve("fault"), reason(failed, taken));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FAILED;
    }

    /** A master gives the job a number of this form; without one Spark goes on for a moment under a name of its own. */
    private static boolean registered(SparkSession spark) {
        return spark.sparkContext().applicationId().startsWith("app-");
    }

    private static String reason(Exception failed, SparkSession taken) {
        if (taken.sparkContext().isStopped()) {
            // what Spark says then is only that it has stopped
            return "the master ended the job, as it does when what its workers start ends again and again";
        }
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return said.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
