package org.gatehouse.documents.trust;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * Known defects of genuine documents, by their signer. Data, not code: a line each, three columns parted by tabs.
 *
 * <pre>
 * # signer                             defect               detail
 * SHA-256 of its certificate, in hex   VALIDITY_INCORRECT
 * serial in hex@C=UT,O=Test,CN=CSCA    SIGNER_REVOKED       1
 * </pre>
 */
public final class DefectList {

    /** A list without entries. */
    public static final DefectList NONE = new DefectList(Map.of());

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SERIAL = Pattern.compile("-?[0-9a-fA-F]{1,64}");
    private static final int BYTES_MAX = 4 * 1024 * 1024;

    private final Map<String, List<Defect>> bySigner;

    private DefectList(Map<String, List<Defect>> bySigner) {
        this.bySigner = bySigner;
    }

    /**
     * What reading a list gave.
     *
     * @param faults the lines that could not be read, by number; the others count
     */
    public record Reading(DefectList list, List<String> faults) {

        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Reads a list in UTF-8; never throws. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            return new Reading(NONE, List.of(DerFault.TOO_LARGE.name()));
        }
        Map<String, List<Defect>> read = new HashMap<>();
        List<String> faults = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && lines[i].charAt(0) != '#' && !take(lines[i], read)) {
                faults.add("line " + (i + 1));
            }
        }
        read.replaceAll((_, defects) -> List.copyOf(defects));
        return new Reading(new DefectList(Map.copyOf(read)), faults);
    }

    private static boolean take(String line, Map<String, List<Defect>> to) {
        String[] columns = line.split("\t+", 3);
        if (columns.length < 2) {
            return false;
        }
        try {
            String signer = signer(columns[0].strip());
            DefectKind kind = DefectKind.valueOf(columns[1].strip());
            to.computeIfAbsent(signer, _ -> new ArrayList<>())
                    .add(new Defect(kind, columns.length < 3 ? "" : columns[2].strip()));
            return true;
        } catch (IllegalArgumentException e) {
            return false; // no such signer or defect
        }
    }

    private static String signer(String text) {
        String fingerprint = text.toLowerCase(Locale.ROOT);
        if (FINGERPRINT.matcher(fingerprint).matches()) {
            return fingerprint;
        }
        int at = text.indexOf('@');
        if (at < 1 || !SERIAL.matcher(text.substring(0, at)).matches()) {
            throw new IllegalArgumentException("neither a fingerprint nor serial and issuer");
        }
        return named(new BigInteger(text.substring(0, at), 16), FoldedName.fold(new X500Name(text.substring(at + 1))));
    }

    private static String named(BigInteger serial, String issuer) {
        return serial.toString(16) + "@" + issuer;
    }

    /** The defects of a signer's documents; those by its certificate first. */
    public List<Defect> of(ReadCertificate signer) {
        List<Defect> found = new ArrayList<>(bySigner.getOrDefault(signer.fingerprint(), List.of()));
        found.addAll(bySigner.getOrDefault(named(signer.serial(), signer.issuer()), List.of()));
        return List.copyOf(found);
    }
}
