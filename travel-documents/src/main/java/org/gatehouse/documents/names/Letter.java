package org.gatehouse.documents.names;

import java.util.List;

/**
 * One letter, syllable or gap of a name in the ways that a zone may print it.
 *
 * @param spellings the one that is written first; one may be empty, where the letter may be left out
 */
record Letter(List<String> spellings) {

    /** Between two parts of an identifier. */
    static final Letter GAP = new Letter(List.of(" "));

    static Letter of(String... spellings) {
        return new Letter(List.of(spellings));
    }

    String written() {
        return spellings.getFirst();
    }

    boolean gap() {
        return this == GAP;
    }
}
