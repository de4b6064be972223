package org.gatehouse.names;

import java.util.Arrays;

/** A growing array of longs. */
final class Longs {

    long[] values = new long[1024];
    int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }
}
