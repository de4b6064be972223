package org.gatehouse.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** How far something is, how fast, and how long it will take; on a terminal one line that moves, else a line now and then. */
final class ProgressBar {

    private static final int CELLS = 30;
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration LINES = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final boolean terminal;
    private final String label;
    private final long total;
    private final long started = System.nanoTime();
    private long before = -1;
    private long drawn;

    ProgressBar(PrintWriter out, String label, long total) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
        this.label = label;
        this.total = Math.max(1, total);
    }

    /** The first time it tells what was done before this run, which says nothing of the speed. */
    void at(long done) {
        long now = System.nanoTime();
        if (before < 0) {
            before = done;
        }
        Duration pause = terminal ? REDRAW : LINES;
        if (now - drawn >= pause.toNanos()) {
            drawn = now;
            draw(done, now);
        }
    }

    void done(long done) {
        draw(done, System.nanoTime());
        if (terminal) {
            out.println();
        }
        out.flush();
    }

    private void draw(long done, long now) {
        double seconds = Math.max((now - started) / 1e9, 1e-3);
        double rate = Math.max(0, done - Math.max(0, before)) / seconds;
        long left = rate == 0 ? 0 : Math.round(Math.max(0, total - done) / rate);
        int full = (int) Math.min(CELLS, CELLS * done / total);
        String line = String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %%  %,d of %,d  %,.0f/s  %d:%02d left",
                label,
                "=".repeat(full),
                " ".repeat(CELLS - full),
                Math.min(100, 100 * done / total),
                done,
                total,
                rate,
                left / 60,
                left % 60);
        if (terminal) {
            out.print("\r" + line + "\u001b[K");
        } else {
            out.println(line);
        }
        out.flush();
    }
}
