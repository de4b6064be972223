package org.gatehouse.documents.chip;

/** A file of a chip that is not built as it must be. Stays inside this room; outside it is a {@link FileReading}. */
final class MalformedFile extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;

    /** @param offset the byte at which reading stopped, counted from 0 */
    MalformedFile(String what, int offset) {
        super(what, null, false, false);
        this.offset = offset;
    }

    int offset() {
        return offset;
    }

    String what() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
