package org.gatehouse.documents.chip;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a chip as they were read. The arrays are not copied; whoever hands them in leaves them alone.
 *
 * @param sod EF.SOD; of no length when the chip has none
 * @param dataGroups the groups that were read, by their number from 1 to 16; others are remarked upon as not signed
 * @param com EF.COM, when it was read
 * @param cardAccess EF.CardAccess, when it was read
 */
public record ChipFiles(
        byte[] sod, SortedMap<Integer, byte[]> dataGroups, Optional<byte[]> com, Optional<byte[]> cardAccess) {

    public ChipFiles {
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
    }

    /** The files of a chip of which EF.COM and EF.CardAccess were not read. */
    public static ChipFiles of(byte[] sod, Map<Integer, byte[]> dataGroups) {
        return new ChipFiles(sod, new TreeMap<>(dataGroups), Optional.empty(), Optional.empty());
    }
}
