package org.gatehouse.audit;

/**
 * Signs what leaves the database and must be known again years later, with the key that signs the checkpoints of the trail
 * (Ed25519, RFC 8032). Auditors hold one public key for both: {@code audit-checkpoint.pub}.
 */
public interface Seals {

    /**
     * Signs the content.
     *
     * @param form what is signed and in which version, such as {@code gatehouse-archive-1}: a signature of one form is none
     *     of another
     */
    byte[] sign(String form, byte[] content);

    /** Whether the house signed exactly this content in this form; false too for octets that are no signature. */
    boolean signed(String form, byte[] content, byte[] signature);
}
