package org.gatehouse.documents.seal;

/** What came of reading the content of a barcode. */
public sealed interface SealReading {

    /** A seal. It says what it says; nothing is proved. */
    record Read(Seal seal) implements SealReading {}

    /** A seal by its first bytes, but one that cannot be read. */
    record Broken(SealRemark why) implements SealReading {}

    /**
     * A seal of a kind that is not read here.
     *
     * @param technology its name
     */
    record Unsupported(String technology) implements SealReading {}

    /** No seal of a kind that is known here. */
    record Foreign() implements SealReading {}

    /** A reading that came to nothing, for this reason. */
    static SealReading broken(SealReason reason, String about) {
        return new Broken(new SealRemark(reason, about));
    }
}
