package org.gatehouse.documents.chip;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of EF.SOD: LDSSecurityObject, the hashes of all data groups; Doc 9303-10 section 4.6.2.
 *
 * @param digestAlgorithm object identifier, dotted
 * @param hashes by the number of the data group, 1 to 16
 * @param version of the logical data structure; only version 1 of the object says it
 */
record HashList(String digestAlgorithm, SortedMap<Integer, byte[]> hashes, Optional<SecurityObject.Version> version) {

    static HashList read(byte[] content) throws MalformedFile {
        Tlv.Walk walk = Tlv.file(content, Tlv.SEQUENCE).inside();
        Tlv version = walk.next(Tlv.INTEGER);
        if (version.number() > 1) {
            throw new MalformedFile("version 0 or 1 of the security object", version.start());
        }
        String digest = Oid.dotted(walk.next(Tlv.SEQUENCE).inside().next());
        SortedMap<Integer, byte[]> hashes = new TreeMap<>();
        Tlv.Walk entries = walk.next(Tlv.SEQUENCE).inside();
        while (entries.more()) {
            Tlv.Walk entry = entries.next(Tlv.SEQUENCE).inside();
            Tlv number = entry.next(Tlv.INTEGER);
            int group = number.number();
            if (group < 1 || group > 16 || hashes.put(group, entry.next().octets()) != null) {
                throw new MalformedFile("each data group from 1 to 16 once", number.start());
            }
        }
        return new HashList(digest, hashes, walk.more() ? Optional.of(version(walk.next())) : Optional.empty());
    }

    private static SecurityObject.Version version(Tlv element) throws MalformedFile {
        Tlv.Walk walk = element.must(Tlv.SEQUENCE).inside();
        return new SecurityObject.Version(
                walk.next().text(StandardCharsets.US_ASCII), walk.next().text(StandardCharsets.US_ASCII));
    }
}
