package org.gatehouse.names;

import java.util.Arrays;

/**
 * The names of each token, in the making. Little words lead nowhere: too many names have them.
 *
 * @param tokenNames in how many names each token stands, as a little word too
 * @param start where the names of each token begin; one more at the end
 * @param names those of one token in the order of their birth dates
 * @param births the date of each, see {@link BirthCodes}
 * @param company the other tokens of each, see {@link Company}
 */
@SuppressWarnings("ArrayRecordComponent")
record Postings(int[] tokenNames, int[] start, int[] names, short[] births, long[] company) {

    /**
     * @param nameStart where the parts of each name begin; one more at the end
     * @param partToken the token of each part; of a little word its complement
     * @param nameBirth the birth date of each name
     */
    static Postings of(int tokens, int[] nameStart, int[] partToken, short[] nameBirth) {
        int[] tokenNames = new int[tokens];
        int[] start = new int[tokens + 1];
        count(nameStart, partToken, tokenNames, start);
        long[] dated = dated(nameStart, partToken, start, nameBirth);
        int[] names = new int[dated.length];
        short[] births = new short[dated.length];
        long[] company = new long[dated.length];
        for (int token = 0; token < tokens; token++) {
            Arrays.sort(dated, start[token], start[token + 1]);
            for (int at = start[token]; at < start[token + 1]; at++) {
                int name = (int) dated[at];
                names[at] = name;
                births[at] = nameBirth[name];
                company[at] = Company.of(partToken, nameStart[name], nameStart[name + 1], token);
            }
        }
        return new Postings(tokenNames, start, names, births, company);
    }

    private static void count(int[] nameStart, int[] partToken, int[] tokenNames, int[] start) {
        int[] last = new int[tokenNames.length];
        Arrays.fill(last, -1);
        for (int n = 0; n < nameStart.length - 1; n++) {
            for (int p = nameStart[n]; p < nameStart[n + 1]; p++) {
                int token = partToken[p] < 0 ? ~partToken[p] : partToken[p];
                if (last[token] != n) {
                    last[token] = n;
                    tokenNames[token]++;
                    start[token + 1] += partToken[p] < 0 ? 0 : 1;
                }
            }
        }
        for (int t = 1; t < start.length; t++) {
            start[t] += start[t - 1];
        }
    }

    /** Of each token the names, with their birth dates in the upper half. */
    private static long[] dated(int[] nameStart, int[] partToken, int[] start, short[] nameBirth) {
        int tokens = start.length - 1;
        long[] dated = new long[start[tokens]];
        int[] next = Arrays.copyOf(start, tokens);
        int[] last = new int[tokens];
        Arrays.fill(last, -1);
        for (int n = 0; n < nameStart.length - 1; n++) {
            for (int p = nameStart[n]; p < nameStart[n + 1]; p++) {
                int token = partToken[p] < 0 ? ~partToken[p] : partToken[p];
                if (last[token] != n) {
                    last[token] = n;
                    if (partToken[p] >= 0) {
                        dated[next[token]++] = (nameBirth[n] & 0xFFFFL) << 32 | n;
                    }
                }
            }
        }
        return dated;
    }
}
