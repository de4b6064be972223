package org.gatehouse.stays;

import java.util.Optional;

/** What a person said of an irregular stay, or why nobody could ask. */
public sealed interface Hearing {

    /** The most characters of a statement, a reason or a conclusion. */
    int WORDS_MAX = 4_000;

    /** What was said, or the reason, in words. */
    String words();

    /**
     * The person was heard.
     *
     * @param words the statement, as the person confirmed it
     * @param language in which the person spoke: two letters, ISO 639-1
     * @param interpreter name or number of the interpreter; empty when officer and person understood each other
     */
    record Statement(String words, String language, Optional<String> interpreter) implements Hearing {}

    /**
     * It was tried.
     *
     * @param words what was done to reach the person, and why it was in vain
     */
    record Attempt(String words) implements Hearing {}
}
