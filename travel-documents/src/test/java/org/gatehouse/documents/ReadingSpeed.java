package org.gatehouse.documents;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Counts readings a second of one core's time, all checks on; to be started by hand: its figure depends on the machine. The
 * time is that of the thread, so that neighbours on the same core do not count.
 */
final class ReadingSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        LocalDate day = Bearers.PRESENTED;
        for (MrzFormat format : new MrzFormat[] {MrzFormat.TD3, MrzFormat.TD1, MrzFormat.CN_CARD}) {
            var bearers = new Bearers(7);
            String[] zones = new String[4_096];
            for (int i = 0; i < zones.length; i++) {
                zones[i] = String.join("\n", MrzWriter.write(bearers.next(format)));
            }
            double best = 0;
            for (int round = 0; round < 8; round++) {
                long start = THREADS.getCurrentThreadCpuTime();
                int sound = 0;
                for (int i = 0; i < 250 * zones.length; i++) {
                    sound += MrzReader.read(zones[i & 4_095], day).sound() ? 1 : 0;
                }
                if (sound != 250 * zones.length) {
                    throw new IllegalStateException("read " + sound);
                }
                best = Math.max(best, sound / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9));
            }
            System.out.printf(Locale.ROOT, "%s: %,.0f readings a second, best of 8%n", format, best);
        }
    }
}
