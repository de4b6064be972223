package org.gatehouse.documents.chip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * EF.COM: which data groups a chip says it has. Nobody signs it; Doc 9303-10 section 4.6.1.
 *
 * @param ldsVersion four digits such as {@code 0107}; empty when the file does not say
 * @param unicodeVersion six digits such as {@code 040000}; empty when the file does not say
 * @param dataGroups numbers from 1 to 16, in the order of the file
 */
public record CommonFile(String ldsVersion, String unicodeVersion, List<Integer> dataGroups) {

    /** The tags of the data groups 1 to 16; Doc 9303-10 table 38. */
    private static final int[] TAGS = {
        0x61, 0x75, 0x63, 0x76, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70
    };

    public CommonFile {
        dataGroups = List.copyOf(dataGroups);
    }

    static CommonFile read(byte[] file) throws MalformedFile {
        String lds = "";
        String unicode = "";
        List<Integer> groups = new ArrayList<>();
        Tlv.Walk walk = Tlv.file(file, 0x60).inside();
        while (walk.more()) {
            Tlv element = walk.next();
            switch (element.tag()) {
                case 0x5F01 -> lds = element.text(StandardCharsets.US_ASCII);
                case 0x5F36 -> unicode = element.text(StandardCharsets.US_ASCII);
                case 0x5C -> {
                    for (int i = element.from(); i < element.to(); i++) {
                        groups.add(group(file[i] & 0xFF, i));
                    }
                }
                // Issuers add elements of their own; they say nothing about the list.
                default -> {}
            }
        }
        return new CommonFile(lds, unicode, groups.stream().distinct().toList());
    }

    static int tag(int group) {
        return TAGS[group - 1];
    }

    /** The data group with that tag; empty when none has it. */
    static OptionalInt groupOf(int tag) {
        return IntStream.range(0, TAGS.length)
                .filter(i -> TAGS[i] == tag)
                .map(i -> i + 1)
                .findFirst();
    }

    private static int group(int tag, int offset) throws MalformedFile {
        OptionalInt group = groupOf(tag);
        if (group.isEmpty()) {
            throw new MalformedFile("the tag of a data group", offset);
        }
        return group.getAsInt();
    }
}
