package org.gatehouse.trust;

import org.gatehouse.documents.trust.DefectList;
import org.gatehouse.documents.trust.SignatureVerifier;
import org.gatehouse.documents.trust.TrustStore;

/** The door for those who check documents: what is believed now. */
public interface Anchors {

    /**
     * What is believed now. In memory: asking costs nothing, and the same object comes back until something changed, so a
     * caller may keep what it derived from it. Right after the start it waits for the first reading.
     */
    Current current();

    /** Looks at once whether something changed; done by itself every few seconds and after each change here. */
    void follow();

    /**
     * One state of trust.
     *
     * @param version grows with each change; the same on every node
     * @param roots how many authorities are believed; none before an authority has loaded any
     * @param defects known defects of genuine documents
     * @param verifier with which signatures are verified
     */
    record Current(long version, int roots, TrustStore store, DefectList defects, SignatureVerifier verifier) {}
}
