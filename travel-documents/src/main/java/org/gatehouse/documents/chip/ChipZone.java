package org.gatehouse.documents.chip;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;

/**
 * DG1: the machine-readable zone as the chip holds it; Doc 9303-10 section 4.7.1.
 *
 * @param text 88, 90 or 72 characters without line breaks, as they stand in the file
 * @param reading its fields
 */
public record ChipZone(String text, DocumentReading reading) {

    static ChipZone read(byte[] file, LocalDate reference) throws MalformedFile {
        Tlv zone = Tlv.file(file, 0x61).inside().next(0x5F1F);
        String text = zone.text(StandardCharsets.ISO_8859_1);
        int line = switch (text.length()) {
            case 88 -> 44;
            case 90 -> 30;
            case 72 -> 36;
            default -> throw new MalformedFile("a zone of 88, 90 or 72 characters", zone.from());
        };
        var lines = new StringBuilder(text.length() + 2);
        for (int at = 0; at < text.length(); at += line) {
            lines.append(text, at, at + line).append('\n');
        }
        return new ChipZone(text, MrzReader.read(lines.toString(), reference));
    }
}
