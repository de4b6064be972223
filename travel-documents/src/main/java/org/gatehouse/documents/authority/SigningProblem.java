package org.gatehouse.documents.authority;

import java.time.Instant;
import java.util.Locale;

/** Why a signer cannot be opened or must not sign. */
public sealed interface SigningProblem {

    /** The problem in words, in Chinese for a Chinese locale and in English for any other. */
    default String sentence(Locale locale) {
        return SigningSentences.of(locale, this);
    }

    /** The key file or token cannot be opened: the password is wrong, it is damaged, or the module is not there. */
    record KeyStoreUnreadable(String cause) implements SigningProblem {}

    /** Nothing under this name, or a certificate without a key. */
    record KeyMissing(String alias) implements SigningProblem {}

    /** The certificate cannot be read, or the key beside it is another one. */
    record CertificateMismatch(String alias) implements SigningProblem {}

    /** A key that no new document is signed with, such as RSA below 2,048 bits. */
    record AlgorithmUnfit(String algorithm) implements SigningProblem {}

    /** The keeper of the key refused or is away. */
    record SigningFailed(String cause) implements SigningProblem {}

    /** The time of use of the key begins later. */
    record KeyNotYetInUse(Instant from) implements SigningProblem {}

    /** The key has been used as long as a key may be; Doc 9303-12 section 4.1.2. A new signer is needed. */
    record KeyUsePeriodOver(Instant since) implements SigningProblem {}

    /** The key has signed as many documents as a key may; Doc 9303-12 section 4.1.2. A new signer is needed. */
    record KeyUsedUp(long documentsMax) implements SigningProblem {}

    /** The certificate is not valid at the time of signing. */
    record CertificateExpired(Instant since) implements SigningProblem {}
}
