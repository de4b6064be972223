package org.gatehouse.documents.trust;

/** What came of reading a public key. */
public sealed interface KeyReading {

    record Readable(PreparedKey key) implements KeyReading {}

    /** @param why what is not supported or wrong; always {@link Reason#ALGORITHM_UNSUPPORTED} */
    record Unreadable(Remark why) implements KeyReading {}
}
