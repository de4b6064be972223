package org.gatehouse.documents;

/** The sex mark of a document; Doc 9303-3 section 4.8 and the note of documents met in the field. */
public enum Sex {
    MALE('M'),
    FEMALE('F'),
    /** The filler: not stated. */
    UNSPECIFIED('<'),
    /** An X in the zone. The standard wants the filler there, but documents with X are met and valid. */
    X('X');

    private final char mark;

    Sex(char mark) {
        this.mark = mark;
    }

    /** The character that stands in the zone. */
    public char mark() {
        return mark;
    }
}
