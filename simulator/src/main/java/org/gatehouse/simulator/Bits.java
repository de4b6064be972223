package org.gatehouse.simulator;

/**
 * Chance without memory: any number of the simulation is a function of the seed and of what it is about, so that a person
 * can be made out anew from an index alone.
 */
final class Bits {

    private Bits() {}

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the result depends on every bit of x. */
    static long mix(long x) {
        long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long mix(long a, long b) {
        return mix(a + 0x9e3779b97f4a7c15L * (b + 1));
    }

    static long mix(long a, String b) {
        long h = a;
        for (int i = 0; i < b.length(); i++) {
            h = mix(h, b.charAt(i));
        }
        return h;
    }

    /** An even whole number from 0 to below bound, from the upper 32 bits. */
    static int below(long bits, int bound) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }

    /** An even number from 0 to below 1. */
    static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}
