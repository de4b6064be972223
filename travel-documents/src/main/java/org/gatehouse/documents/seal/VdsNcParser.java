package org.gatehouse.documents.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a seal in JSON; Doc 9303-13 section 6. */
final class VdsNcParser {

    /** A QR code holds less than 3 KiB of bytes. */
    static final int LARGEST = 16 * 1024;

    private VdsNcParser() {}

    /** Whether the content begins as a JSON object, blanks and a byte order mark left aside. */
    static boolean looksLike(byte[] content) {
        int at = 0;
        if (content.length > 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF) {
            at = 3;
        }
        while (at < content.length && " \t\r\n".indexOf(content[at]) >= 0) {
            at++;
        }
        return at < content.length && content[at] == '{';
    }

    static SealReading parse(byte[] content) {
        if (content.length > LARGEST) {
            return SealReading.broken(SealReason.TOO_LARGE, Integer.toString(content.length));
        }
        try {
            return new SealReading.Read(seal(content));
        } catch (Unreadable unreadable) {
            return new SealReading.Broken(unreadable.remark);
        }
    }

    private static VdsNc seal(byte[] content) throws Unreadable {
        Optional<String> decoded = FeatureReader.utf8(Octets.of(content));
        String text = decoded.orElseThrow(() -> new Unreadable(SealReason.TEXT_MALFORMED, "UTF-8"));
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        Json.Members whole = members(JsonParser.parse(text), "");
        Json.Members data = child(whole, "data");
        Json.Members head = child(data, "hdr");
        Json.Members message = child(data, "msg");
        Json.Members signature = child(whole, "sig");
        String type = string(head, "t");
        var features = new MemberReader(SealTypes.find(type)).read(message);
        return new VdsNc(
                type,
                version(head),
                string(head, "is").strip(),
                new String(CanonicalJson.of(text.substring(message.from(), message.to())).toArray(), StandardCharsets.UTF_8),
                features.features(),
                features.faults(),
                string(signature, "alg"),
                octets(signature, "cer"),
                CanonicalJson.of(text.substring(data.from(), data.to())),
                octets(signature, "sigvl"));
    }

    private static int version(Json.Members head) throws Unreadable {
        Json version = head.members().get("v");
        String digits = version instanceof Json.Digits(var literal) ? literal : "";
        if (!digits.matches("[0-9]{1,4}")) {
            throw new Unreadable(SealReason.VERSION_UNKNOWN, digits);
        }
        return Integer.parseInt(digits);
    }

    private static Json.Members child(Json.Members parent, String name) throws Unreadable {
        return members(parent.members().get(name), name);
    }

    private static Json.Members members(@Nullable Json value, String name) throws Unreadable {
        if (value instanceof Json.Members members) {
            return members;
        }
        throw new Unreadable(SealReason.MEMBER_MISSING, name);
    }

    private static String string(Json.Members parent, String name) throws Unreadable {
        if (parent.members().get(name) instanceof Json.Text(var text) && !text.isBlank()) {
            return text;
        }
        throw new Unreadable(SealReason.MEMBER_MISSING, name);
    }

    private static Octets octets(Json.Members parent, String name) throws Unreadable {
        return Base64Text.decode(string(parent, name))
                .orElseThrow(() -> new Unreadable(SealReason.TEXT_MALFORMED, name));
    }
}
