package org.gatehouse.names.lists;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is no list which could be read. */
public final class UnknownList extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is the matter with it. */
    public enum Why {
        NO_KNOWN_FORM("has no form of a list that is known here"),
        BESIDE_NOTHING("holds aliases or addresses of OFAC and needs exactly one sdn.csv named with it"),
        TWICE("holds the same kind of lines as a file that was named before it");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    private final transient Path file;
    private final Why why;

    UnknownList(Path file, Why why) {
        super(file + " " + why.words + ".");
        this.file = file;
        this.why = why;
    }

    public Path file() {
        return file;
    }

    public Why why() {
        return why;
    }
}
