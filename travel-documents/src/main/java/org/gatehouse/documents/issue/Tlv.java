package org.gatehouse.documents.issue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A tag, a length and a value, as the files of a chip are made of; ISO/IEC 7816-4 section 5.2.2, lengths in DER. */
final class Tlv {

    private Tlv() {}

    /** @param tag of one to three bytes, written as it stands */
    static byte[] of(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        var object = new ByteArrayOutputStream(length + 8);
        number(object, tag);
        if (length < 0x80) {
            object.write(length);
        } else {
            object.write(0x80 | bytes(length));
            number(object, length);
        }
        for (byte[] part : parts) {
            object.writeBytes(part);
        }
        return object.toByteArray();
    }

    static byte[] of(int tag, String text) {
        return of(tag, text.getBytes(UTF_8));
    }

    private static int bytes(int number) {
        return Math.max(1, (39 - Integer.numberOfLeadingZeros(number)) / 8);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        for (int shift = (bytes(number) - 1) * 8; shift >= 0; shift -= 8) {
            out.write(number >>> shift);
        }
    }
}
