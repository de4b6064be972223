package org.gatehouse.documents.authority;

/** What came of opening a key file or a token. */
public sealed interface SignerOpening {

    /** The signer is ready. */
    record Ready(DocumentSigner signer) implements SignerOpening {}

    /** It is not. */
    record Refused(SigningProblem problem) implements SignerOpening {}
}
