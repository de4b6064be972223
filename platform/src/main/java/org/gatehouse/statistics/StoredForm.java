package org.gatehouse.statistics;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bulletin as it is stored, so that anybody can tell whether it is what was published.
 *
 * @param content JSON
 * @param hash SHA-256 over the content in UTF-8, in hexadecimal
 */
public record StoredForm(String content, String hash) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static StoredForm of(Bulletin bulletin) {
        return of(JSON.writeValueAsString(bulletin));
    }

    public static StoredForm of(String content) {
        try {
            return new StoredForm(
                    content,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
