package org.gatehouse.names.lists;

/** What a report may remark; the sentences stand in {@code remarks_en.properties} and {@code remarks_zh.properties}. */
public enum RemarkCode {
    /** Nothing behind this place was read. */
    BROKEN_FILE(true),
    /** The list holds nobody and nothing. */
    EMPTY_LIST(true),
    BROKEN_LINE(true),
    TOO_LONG(true),
    NOT_UTF8(true),
    QUOTE_OPEN(true),
    NO_ID(true),
    DUPLICATE_ID(true),
    /** Neither a name nor a document. */
    NO_NAME(true),
    /** A thing without a number by which it could be told from others is left out: publishers know some by name alone. */
    NO_NUMBER(false),
    /** Of several numbers of one kind a thing keeps the first. */
    FURTHER_NUMBER(false),
    /** Without a name, but with a document by which the person can be found. */
    ONLY_DOCUMENTS(false),
    INVALID_DATE(false),
    UNKNOWN_COUNTRY(false),
    UNKNOWN_SEX(false),
    VALUE_TOO_LONG(false),
    TOO_MANY_VALUES(false),
    /** A line of a file beside the list names an entry that the list does not have. */
    STRAY_LINE(false);

    private final boolean refuses;

    RemarkCode(boolean refuses) {
        this.refuses = refuses;
    }

    /** Whether an entry, or more, is missing for it; otherwise the entry was read without that value. */
    public boolean refuses() {
        return refuses;
    }
}
