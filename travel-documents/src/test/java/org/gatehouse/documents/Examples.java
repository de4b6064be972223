package org.gatehouse.documents;

/** How many examples a property is tried on: fewer where thousands of runs are made, as when mutations are measured. */
public final class Examples {

    private static final int PERCENT = Integer.getInteger("gatehouse.examples.percent", 100);

    private Examples() {}

    public static int of(int wanted) {
        return Math.max(20, (int) ((long) wanted * PERCENT / 100));
    }
}
