package org.gatehouse.documents.chip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Writes elements of tag, length and value, right and wrong ones, without any help of the code under test. */
final class Bytes {

    private Bytes() {}

    static byte[] tlv(int tag, byte[]... values) {
        byte[] value = join(values);
        return join(tag(tag), length(value.length), value);
    }

    /** Of indefinite length, as BER allows. */
    static byte[] open(int tag, byte[]... values) {
        return join(tag(tag), new byte[] {(byte) 0x80}, join(values), new byte[2]);
    }

    static byte[] set(Collection<byte[]> members) {
        return tlv(
                0x31,
                members.stream().sorted(Comparator.comparing(Bytes::comparable)).toArray(byte[][]::new));
    }

    private static String comparable(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] oid(String dotted) {
        try {
            return new ASN1ObjectIdentifier(dotted).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] number(int number) {
        return tlv(2, new byte[] {(byte) number});
    }

    static byte[] text(int tag, String text) {
        return tlv(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The same bytes with one bit turned. */
    static byte[] turned(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }

    static byte[] first(byte[] bytes, int count) {
        return Arrays.copyOf(bytes, count);
    }

    static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static byte[] tag(int tag) {
        return tag > 0xFF ? new byte[] {(byte) (tag >> 8), (byte) tag} : new byte[] {(byte) tag};
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        return length < 0x100
                ? new byte[] {(byte) 0x81, (byte) length}
                : length < 0x10000
                        ? new byte[] {(byte) 0x82, (byte) (length >> 8), (byte) length}
                        : new byte[] {(byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }
}
