package org.gatehouse.documents;

import java.time.LocalDate;
import java.util.Locale;

/** Counts readings a second on one core, all checks on; to be started by hand: its figure depends on the machine. */
final class ReadingSpeed {

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
                long start = System.nanoTime();
                int sound = 0;
                for (int i = 0; i < 250 * zones.length; i++) {
                    sound += MrzReader.read(zones[i & 4_095], day).sound() ? 1 : 0;
                }
                if (sound != 250 * zones.length) {
                    throw new IllegalStateException("read " + sound);
                }
                best = Math.max(best, sound / ((System.nanoTime() - start) / 1e9));
            }
            System.out.printf(Locale.ROOT, "%s: %,.0f readings a second, best of 8%n", format, best);
        }
    }
}
