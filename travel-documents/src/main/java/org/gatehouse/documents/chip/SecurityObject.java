package org.gatehouse.documents.chip;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * EF.SOD as it stands, without any judgement on it; Doc 9303-10 section 4.6.2.
 *
 * @param contentType object identifier of the signed content, dotted; 2.23.136.1.1.1 in a sound document
 * @param digestAlgorithm object identifier of the hashes of data groups, dotted
 * @param hashes by the number of the data group, 1 to 16
 * @param version of the logical data structure, when the object says it
 * @param certificates those embedded, in DER
 * @param signers how many signatures there are; one in a sound document
 */
public record SecurityObject(
        String contentType,
        String digestAlgorithm,
        SortedMap<Integer, byte[]> hashes,
        Optional<Version> version,
        List<byte[]> certificates,
        int signers) {

    /**
     * Version of the logical data structure.
     *
     * @param lds four digits such as {@code 0108}
     * @param unicode six digits such as {@code 040000}
     */
    public record Version(String lds, String unicode) {}

    public SecurityObject {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        certificates = List.copyOf(certificates);
    }

    static SecurityObject of(SignedFile file) throws MalformedFile {
        HashList list = HashList.read(file.content());
        return new SecurityObject(
                Oid.dotted(file.contentType()),
                list.digestAlgorithm(),
                list.hashes(),
                list.version(),
                file.certificates().stream().map(Tlv::whole).toList(),
                file.signers().size());
    }
}
