package org.gatehouse.documents.trust;

import java.util.Set;

/**
 * A certificate of a signing authority as it was delivered.
 *
 * @param vouchers who delivered it by a trusted route: the publishers of master lists by fingerprint of their signer, or
 *     {@link #PINNED}; empty when nobody did
 */
record Authority(ReadCertificate certificate, Set<String> vouchers) {

    static final String PINNED = "pinned";

    Authority {
        vouchers = Set.copyOf(vouchers);
    }

    boolean delivered() {
        return !vouchers.isEmpty();
    }
}
