package org.gatehouse.names.lists;

import java.io.IOException;
import java.io.Writer;
import org.gatehouse.names.ListEntry;

/** Writes a list in one of this project's own forms, entry by entry. */
public interface ListWriter {

    /** This project's own table: {@link OwnCsv}. */
    static ListWriter csv() {
        return new OwnCsv();
    }

    /** This project's own lines of JSON: {@link OwnJson}. */
    static ListWriter json() {
        return new OwnJson();
    }

    /** What stands before the first entry. */
    void begin(Writer out) throws IOException;

    void write(ListEntry entry, Writer out) throws IOException;

    void write(ListedObject object, Writer out) throws IOException;
}
