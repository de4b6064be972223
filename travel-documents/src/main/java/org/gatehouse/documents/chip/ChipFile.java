package org.gatehouse.documents.chip;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One file of a chip, known by its first bytes: programs that save what a reader read give it any name.
 *
 * @param name as the standard has it: {@code EF.SOD}, {@code EF.DG1}
 * @param group number of a data group, 1 to 16; 0 for the files that are none
 * @see <a href="https://www.icao.int/publications/doc-series/doc-9303">ICAO Doc 9303-10, section 4, tables 38 and 39</a>
 */
@SuppressWarnings("ArrayRecordComponent")
public record ChipFile(String name, int group, byte[] bytes) {

    private static final String SOD = "EF.SOD";
    private static final String COM = "EF.COM";
    private static final String CARD_ACCESS = "EF.CardAccess";

    /** What the bytes are; empty when they are no file of a chip, or end before the length that they state. */
    public static Optional<ChipFile> of(byte[] bytes) {
        try {
            int tag = Tlv.read(bytes, 0, bytes.length).tag();
            return switch (tag) {
                case 0x77 -> Optional.of(new ChipFile(SOD, 0, bytes));
                case 0x60 -> Optional.of(new ChipFile(COM, 0, bytes));
                case Tlv.SET -> Optional.of(new ChipFile(CARD_ACCESS, 0, bytes));
                default ->
                    CommonFile.groupOf(tag).stream()
                            .mapToObj(group -> new ChipFile("EF.DG" + group, group, bytes))
                            .findFirst();
            };
        } catch (MalformedFile cut) {
            return Optional.empty();
        }
    }

    /** Many files in their places; of two with the same name the later one counts. */
    public static ChipFiles together(Collection<ChipFile> files) {
        byte[] sod = new byte[0];
        SortedMap<Integer, byte[]> groups = new TreeMap<>();
        Optional<byte[]> com = Optional.empty();
        Optional<byte[]> cardAccess = Optional.empty();
        for (ChipFile file : files) {
            switch (file.name) {
                case SOD -> sod = file.bytes;
                case COM -> com = Optional.of(file.bytes);
                case CARD_ACCESS -> cardAccess = Optional.of(file.bytes);
                default -> groups.put(file.group, file.bytes);
            }
        }
        return new ChipFiles(sod, groups, com, cardAccess);
    }

    /** Whether it is the security object, without which nothing can be verified. */
    public boolean signs() {
        return name.equals(SOD);
    }
}
