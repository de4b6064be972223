package org.gatehouse.documents.seal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/** Reads what stood in a barcode. Looks at nothing but the bytes; {@link SealVerifier} tells what they are worth. */
public final class SealReader {

    private SealReader() {}

    /**
     * Reads the content of a barcode. Never throws; takes well under a millisecond.
     *
     * @param content the bytes of the barcode, not a text made of them; at most 16 KiB are read
     * @param presented the day on which the document is presented; it decides the centuries of a zone inside
     */
    public static SealReading read(byte[] content, LocalDate presented) {
        if (content.length == 0) {
            return new SealReading.Foreign();
        }
        if ((content[0] & 0xFF) == VdsParser.MAGIC) {
            return new VdsParser(Octets.of(content), presented).parse();
        }
        if (VdsNcParser.looksLike(content)) {
            return VdsNcParser.parse(content);
        }
        return startsAs(content, "NDB1") || startsAs(content, "RDB1")
                ? new SealReading.Unsupported("ICAO Datastructure for Barcode")
                : new SealReading.Foreign();
    }

    private static boolean startsAs(byte[] content, String prefix) {
        byte[] bytes = prefix.getBytes(StandardCharsets.US_ASCII);
        return content.length >= bytes.length && Arrays.equals(content, 0, bytes.length, bytes, 0, bytes.length);
    }
}
