package org.gatehouse.trust;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;

/** The door for officers: certificates are looked at, signed for, rejected and withdrawn. */
public interface Certificates {

    /** Roots and links; signers are too many to list and are never decided upon. */
    Page list(Filter filter);

    /** Proposals, by the import that brought them, oldest first; at most 2,000. */
    List<Certificate> proposals();

    /** How many proposals wait. */
    int waiting();

    /** @throws TrustProblem.NoSuchCertificate when there is none */
    Certificate get(String sha256);

    /**
     * Signs for proposals. The second of two officers makes a root believed, at once; the first signature for a root
     * that came by the refresh, or is to be believed again, stays a proposal. All or none.
     *
     * @return how many are believed now
     * @throws TrustProblem.SecondOfficerNeeded when the first signature is the actor's own
     * @throws TrustProblem.NotProposed when one of them is no proposal any more
     */
    int sign(Collection<String> sha256, Actor actor);

    /**
     * Rejects proposals.
     *
     * @throws TrustProblem.WordsMissing when no reason is given
     * @throws TrustProblem.NotProposed when one of them is no proposal any more
     */
    void reject(Collection<String> sha256, String words, Actor actor);

    /**
     * Withdraws a trusted root or a link, at once: the house believes less from now on, which needs no second officer.
     *
     * @throws TrustProblem.WordsMissing when no reason is given
     * @throws TrustProblem.NotInForce when it is neither trusted nor carried
     */
    void withdraw(String sha256, String words, Actor actor);

    /**
     * Proposes a withdrawn or rejected certificate again; it takes a second officer's signature.
     *
     * @throws TrustProblem.NotEnded when it is neither withdrawn nor rejected
     */
    void proposeAgain(String sha256, Actor actor);

    /** What a certificate is. */
    enum Kind {
        /** Signed by itself: believed only by two officers' signatures. */
        ROOT,
        /** Leads from one key of an authority to the next. */
        LINK,
        SIGNER
    }

    /**
     * @param sources who delivered it, newest first
     * @param firstImport which brought it first
     */
    record Certificate(
            String sha256,
            Kind kind,
            String country,
            String subject,
            String issuer,
            String serial,
            Instant notBefore,
            Instant notAfter,
            List<String> deviations,
            Standing standing,
            List<String> sources,
            UUID firstImport) {}

    /**
     * @param search part of subject or beginning of the SHA-256; empty for all
     * @param country two letters; empty for all
     * @param standing as {@link Standing#name}; empty for all
     * @param page counted from 0
     */
    record Filter(String search, String country, String standing, int page) {}

    /**
     * @param countries that have roots or links
     * @param total of what the filter lets pass
     */
    record Page(List<Certificate> rows, int total, int rowsAPage, List<String> countries) {}
}
