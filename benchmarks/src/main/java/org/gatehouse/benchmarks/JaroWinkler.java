package org.gatehouse.benchmarks;

/** The similarity of Jaro with the bonus of Winkler for a common beginning, 0 to 1. */
final class JaroWinkler {

    private JaroWinkler() {}

    static double similarity(char[] a, char[] b) {
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        boolean[] taken = new boolean[b.length];
        char[] common = new char[Math.min(a.length, b.length)];
        int matches = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length, i + window + 1); j++) {
                if (!taken[j] && a[i] == b[j]) {
                    taken[j] = true;
                    common[matches++] = a[i];
                    break;
                }
            }
        }
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        int at = 0;
        for (int j = 0; j < b.length; j++) {
            if (taken[j]) {
                moved += common[at++] == b[j] ? 0 : 1;
            }
        }
        double m = matches;
        double jaro = (m / a.length + m / b.length + (m - moved / 2.0) / m) / 3;
        int prefix = 0;
        while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + 0.1 * prefix * (1 - jaro);
    }
}
