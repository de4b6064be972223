package org.gatehouse.documents.seal;

/** Leaves a parser of this room; never leaves the room. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    final transient SealRemark remark;

    Unreadable(SealReason reason, String about) {
        super(reason.name(), null, false, false);
        this.remark = new SealRemark(reason, about);
    }
}
