package org.gatehouse.documents.seal;

import java.io.IOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one form of a JSON text that is signed; RFC 8785. */
final class CanonicalJson {

    private CanonicalJson() {}

    /** @param text JSON that {@link JsonParser} has read, so that it is neither deep nor ambiguous */
    static Octets of(String text) throws Unreadable {
        try {
            return Octets.of(new JsonCanonicalizer(text).getEncodedUTF8());
        } catch (IOException | RuntimeException e) {
            // What our parser took, this one takes; if not, the text is not signed by anybody.
            throw new Unreadable(SealReason.TEXT_MALFORMED, "data");
        }
    }
}
