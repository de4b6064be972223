package org.gatehouse.documents.issue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the personalisation machine needs for one document. Every file is given to the byte as the chip must hold it.
 *
 * @param zone the printed lines
 * @param com EF.COM
 * @param sod EF.SOD
 * @param dataGroups by their number
 */
public record Personalisation(List<String> zone, byte[] com, byte[] sod, SortedMap<Integer, byte[]> dataGroups) {

    public Personalisation {
        zone = List.copyOf(zone);
        com = com.clone();
        sod = sod.clone();
        dataGroups = Collections.unmodifiableSortedMap(new TreeMap<>(dataGroups));
    }

    @Override
    public byte[] com() {
        return com.clone();
    }

    @Override
    public byte[] sod() {
        return sod.clone();
    }

    /** Every file under its name: {@code EF_COM}, {@code EF_SOD}, {@code DG1}, {@code DG2} …, in this order. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        files.put("EF_COM", com());
        files.put("EF_SOD", sod());
        dataGroups.forEach((number, bytes) -> files.put("DG" + number, bytes.clone()));
        return files;
    }
}
