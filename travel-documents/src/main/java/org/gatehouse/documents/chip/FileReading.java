package org.gatehouse.documents.chip;

import java.util.Optional;

/** What came of reading one file of a chip: its content, or why there is none. */
public sealed interface FileReading<T> {

    /** The file was read to its end. */
    record Understood<T>(T content) implements FileReading<T> {}

    /**
     * The file is not built as Doc 9303-10 says.
     *
     * @param what what was expected, in English
     * @param offset the byte at which reading stopped, counted from 0
     */
    record Malformed<T>(String what, int offset) implements FileReading<T> {}

    /** The content, when there is one. */
    default Optional<T> found() {
        return switch (this) {
            case Understood<T>(var content) -> Optional.of(content);
            case Malformed<T> _ -> Optional.empty();
        };
    }
}
