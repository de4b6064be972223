package org.gatehouse.names.lists;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of a text in UTF-8, each with its number; a bad one does not harm the next. */
public final class Lines {

    /** Octets of a line. The longest lines of published lists have some hundred thousand. */
    static final int OCTETS_MAX = 4 << 20;

    private static final int BUFFER = 1 << 16;

    /**
     * @param number from 1
     * @param text empty when there is a fault
     * @param fault {@link RemarkCode#TOO_LONG} or {@link RemarkCode#NOT_UTF8}
     */
    public record Line(long number, String text, Optional<RemarkCode> fault) {}

    private final InputStream octets;
    private long number;

    public Lines(InputStream octets) {
        this.octets = new BufferedInputStream(octets, BUFFER);
    }

    /** @return null behind the last line */
    public @Nullable Line next() throws IOException {
        int octet = octets.read();
        if (octet < 0) {
            return null;
        }
        number++;
        var line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (octet >= 0 && octet != '\n') {
            if (line.size() < OCTETS_MAX) {
                line.write(octet);
            } else {
                tooLong = true;
            }
            octet = octets.read();
        }
        return tooLong ? new Line(number, "", Optional.of(RemarkCode.TOO_LONG)) : decoded(line.toByteArray());
    }

    private Line decoded(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            if (number == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            if (text.endsWith("\r")) {
                text = text.substring(0, text.length() - 1);
            }
            return new Line(number, text, Optional.empty());
        } catch (CharacterCodingException _) {
            return new Line(number, "", Optional.of(RemarkCode.NOT_UTF8));
        }
    }
}
