package org.gatehouse.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A text that a command is given: a file, or the standard input. */
final class GivenText {

    /** Far above the longest list or text; what is larger is another file. */
    private static final int OCTETS_MAX = 4 << 20;

    private static final String STANDARD_INPUT = "-";

    private GivenText() {}

    /** @throws ParameterException when it is not there, longer than four MiB, or not in UTF-8 */
    static String read(CommandLine command, String file) throws IOException {
        byte[] octets;
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            octets = in.readNBytes(OCTETS_MAX + 1);
        } catch (NoSuchFileException missing) {
            throw new ParameterException(command, "There is no file " + file + ".", missing);
        }
        if (octets.length > OCTETS_MAX) {
            throw new ParameterException(command, file + " is longer than 4 MiB: this is another file.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ParameterException(command, file + " is not written in UTF-8. Save it in UTF-8.", e);
        }
    }
}
