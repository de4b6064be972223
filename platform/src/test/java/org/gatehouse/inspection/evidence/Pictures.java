package org.gatehouse.inspection.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that tests bring. */
final class Pictures {

    private Pictures() {}

    static byte[] png() {
        return picture("png");
    }

    static byte[] jpeg() {
        return picture("jpg");
    }

    /** A PNG with a text chunk behind its header. */
    static byte[] pngThatTells(String text) {
        byte[] plain = png();
        byte[] chunk = ("tEXtLocation\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(chunk);
        int header = 8 + 25;
        return ByteBuffer.allocate(plain.length + chunk.length + 8)
                .put(plain, 0, header)
                .putInt(chunk.length - 4)
                .put(chunk)
                .putInt((int) crc.getValue())
                .put(plain, header, plain.length - header)
                .array();
    }

    /** A JPEG with an Exif segment before everything else, and another file behind its end. */
    static byte[] jpegThatTells(String text) {
        byte[] plain = jpeg();
        byte[] told = ("Exif\0\0" + text).getBytes(StandardCharsets.ISO_8859_1);
        byte[] behind = ("behind " + text).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(plain.length + told.length + 4 + behind.length)
                .put(plain, 0, 2)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (told.length + 2))
                .put(told)
                .put(plain, 2, plain.length - 2)
                .put(behind)
                .array();
    }

    private static byte[] picture(String format) {
        var image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16; i++) {
            image.setRGB(i, i, 0xFF0000 | i);
        }
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
