package org.gatehouse.documents.seal;

import java.util.List;

/** What came of writing a seal. */
public sealed interface SealWriting {

    /** The content for a barcode; it was read again, and its signature verifies. */
    record Written(Octets content) implements SealWriting {}

    /** Nothing was written. */
    record Refused(List<SealRemark> why) implements SealWriting {
        public Refused {
            why = List.copyOf(why);
        }
    }

    static SealWriting refused(SealReason reason, String about) {
        return new Refused(List.of(new SealRemark(reason, about)));
    }
}
