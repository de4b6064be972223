package org.gatehouse.documents;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jmrtd.lds.icao.MRZInfo;

/**
 * Counts readings a second of one core's time, all checks on, beside JMRTD, which compares no digit, and beside the five
 * check sums of a passport's line alone; to be started by hand: its figures depend on the machine. The time is that of the
 * thread, so that neighbours on the same core do not count.
 */
final class ReadingSpeed {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int ZONES = 4_096;
    private static final int READINGS = 250 * ZONES;

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        LocalDate day = Bearers.PRESENTED;
        for (MrzFormat format : new MrzFormat[] {MrzFormat.TD3, MrzFormat.TD1, MrzFormat.CN_CARD}) {
            String[] zones = zones(format);
            time(format + " here", zones, zone -> MrzReader.read(zone, day).sound() ? 1 : 0);
            if (format != MrzFormat.CN_CARD) {
                time(format + " JMRTD", zones, ReadingSpeed::jmrtd);
            }
        }
        time("floor: five sums", zones(MrzFormat.TD3), ReadingSpeed::fiveSums);
        time("TD3 specimen", new String[] {Specimens.TD3}, zone -> MrzReader.read(zone, day).sound() ? 1 : 0);
        time("TD1 specimen", new String[] {Specimens.TD1}, zone -> MrzReader.read(zone, day).sound() ? 1 : 0);
        time("TD3 specimen JMRTD", new String[] {Specimens.TD3}, ReadingSpeed::jmrtd);
        time("TD1 specimen JMRTD", new String[] {Specimens.TD1}, ReadingSpeed::jmrtd);
    }

    private static String[] zones(MrzFormat format) {
        var bearers = new Bearers(7);
        String[] zones = new String[ZONES];
        for (int i = 0; i < zones.length; i++) {
            zones[i] = String.join("\n", MrzWriter.write(bearers.next(format)));
        }
        return zones;
    }

    private static int jmrtd(String zone) {
        var info = new MRZInfo(zone);
        int characters = info.getDocumentNumber().length()
                + info.getDateOfBirth().length()
                + info.getDateOfExpiry().length()
                + info.getPrimaryIdentifier().length()
                + info.getSecondaryIdentifier().length()
                + info.getNationality().length()
                + info.getIssuingState().length()
                + info.getDocumentCode().length()
                + (info.getGenderCode() == null ? 0 : 1);
        return characters > 0 ? 1 : 0;
    }

    /** Number, birth, expiry, optional data and composite, reckoned in the plainest way. */
    private static int fiveSums(String zone) {
        int at = 45;
        int sums = sum(zone, at, 9, 0) + sum(zone, at + 13, 6, 0) + sum(zone, at + 21, 6, 0) + sum(zone, at + 28, 14, 0);
        sums += sum(zone, at, 10, 0) + sum(zone, at + 13, 7, 10) + sum(zone, at + 21, 22, 17);
        return sums > 0 ? 1 : 0;
    }

    private static int sum(String zone, int from, int length, int before) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            char c = zone.charAt(from + i);
            int value = c == '<' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10;
            int weight = switch ((before + i) % 3) {
                case 0 -> 7;
                case 1 -> 3;
                default -> 1;
            };
            sum += value * weight;
        }
        return sum % 10;
    }

    private static void time(String what, String[] zones, ToIntFunction<String> reader) {
        double best = 0;
        double bytes = 0;
        for (int round = 0; round < 8; round++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            int read = 0;
            for (int i = 0; i < READINGS; i++) {
                read += reader.applyAsInt(zones[i & (zones.length - 1)]);
            }
            if (read < READINGS / 2) {
                throw new IllegalStateException("read " + read);
            }
            best = Math.max(best, READINGS / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9));
            bytes = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / READINGS;
        }
        System.out.printf(Locale.ROOT, "%-20s %,12.0f a second, best of 8; %,5.0f bytes each%n", what, best, bytes);
    }
}
