package org.gatehouse.cli.screening;

import java.io.PrintWriter;
import java.time.Duration;

/** Says now and then how far a long run is. */
final class Running {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter err;
    private final Words words;
    private final long started = System.nanoTime();
    private long said = started;

    Running(PrintWriter err, Words words) {
        this.err = err;
        this.words = words;
    }

    void at(long done) {
        long now = System.nanoTime();
        if (now - said >= PAUSE.toNanos()) {
            said = now;
            err.println(words.say("running", done, Math.round(done / ((now - started) / 1e9))));
            err.flush();
        }
    }
}
