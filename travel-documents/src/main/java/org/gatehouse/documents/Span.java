package org.gatehouse.documents;

/**
 * Neighbouring places of a zone.
 *
 * @param from offset of the first place
 * @param to offset behind the last place
 */
record Span(int from, int to) {

    int length() {
        return to - from;
    }
}
