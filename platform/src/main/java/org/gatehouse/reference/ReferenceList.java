package org.gatehouse.reference;

/** The lists that an authority can read in and write out. */
public enum ReferenceList {
    PORTS("ports"),
    STATES("states"),
    DOCUMENT_KINDS("document-kinds");

    private final String slug;

    ReferenceList(String slug) {
        this.slug = slug;
    }

    /** Name in addresses and file names. */
    public String slug() {
        return slug;
    }
}
