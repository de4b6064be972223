package org.gatehouse.names;

import java.util.Arrays;

/** A growing array of ints. */
final class Ints {

    int[] values;
    int size;

    Ints() {
        this(1024);
    }

    Ints(int room) {
        values = new int[room];
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
