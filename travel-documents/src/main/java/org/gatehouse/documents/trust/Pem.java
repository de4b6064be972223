package org.gatehouse.documents.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** PEM (RFC 7468) where bytes are such; any other bytes are one part as they are. */
final class Pem {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    private Pem() {}

    static List<byte[]> parts(byte[] bytes) {
        // DER begins with a tag below 0x40 and no PEM does; asking so spares a text of a large list.
        if (bytes.length == 0 || bytes[0] == 0x30) {
            return List.of(bytes);
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<byte[]> parts = new ArrayList<>();
        int at = text.indexOf(BEGIN);
        while (at >= 0) {
            int body = text.indexOf('\n', at);
            int end = text.indexOf(END, at);
            if (body < 0 || end < body) {
                break;
            }
            parts.add(decoded(text.substring(body, end)));
            at = text.indexOf(BEGIN, end);
        }
        return parts.isEmpty() ? List.of(bytes) : parts;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0]; // reported as empty by whoever reads it
        }
    }
}
