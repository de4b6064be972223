package org.gatehouse.documents.issue;

/** The edition of the chip's logical data structure; Doc 9303-10 sections 4.6.1 and 4.6.2. */
public enum LdsVersion {
    /** 1.7: the version stands in EF.COM only, which nobody signs. */
    V1_7("0107", 0),
    /** 1.8: the version stands in the security object as well. */
    V1_8("0108", 1);

    /** Unicode 4.0.0, of which UTF-8 is the form in use. */
    static final String UNICODE = "040000";

    private final String number;
    private final int securityObject;

    LdsVersion(String number, int securityObject) {
        this.number = number;
        this.securityObject = securityObject;
    }

    /** Four digits. */
    String number() {
        return number;
    }

    /** The version of the LDS security object that goes with it. */
    int securityObject() {
        return securityObject;
    }
}
