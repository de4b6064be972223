package org.gatehouse.documents.seal;

import java.util.List;
import java.util.Map;

/** A value of JSON; RFC 8259. */
sealed interface Json {

    /**
     * @param from where the object begins in the text
     * @param to where the text goes on after it
     */
    record Members(Map<String, Json> members, int from, int to) implements Json {}

    record Items(List<Json> items) implements Json {}

    record Text(String text) implements Json {}

    /** A number as written. */
    record Digits(String literal) implements Json {}

    record Truth(boolean value) implements Json {}

    record Nothing() implements Json {}
}
