package org.gatehouse.inspection.chip;

import org.gatehouse.inspection.InspectionProblem;

/** How much a chip may bring: twice what the largest portrait of Doc 9303-10 needs, and far less than would weigh. */
public final class ChipLimits {

    public static final int FILE_BYTES_MAX = 256 * 1024;
    public static final int ALL_BYTES_MAX = 1024 * 1024;

    private ChipLimits() {}

    /**
     * Says no to one file that is too large.
     *
     * @param name under which whoever sent it knows the file
     * @throws InspectionProblem.ChipTooLarge
     */
    public static void one(String name, long bytes) {
        if (bytes > FILE_BYTES_MAX) {
            throw new InspectionProblem.ChipTooLarge(name, FILE_BYTES_MAX / 1024);
        }
    }

    /** @throws InspectionProblem.ChipTooLarge when all files together are too large */
    public static void all(long bytes) {
        if (bytes > ALL_BYTES_MAX) {
            throw new InspectionProblem.ChipTooLarge("chip", ALL_BYTES_MAX / 1024);
        }
    }
}
