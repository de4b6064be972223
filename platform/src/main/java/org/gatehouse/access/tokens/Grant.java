package org.gatehouse.access.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.access.duty.OfficerSession;

/**
 * An officer signed in to a program: what the code that its browser carries stands for.
 *
 * @param session of the officer here, at that moment
 * @param redirectUri to which the code was sent; the program has to name it again
 * @param nonce of the program's request, which the identity token repeats
 * @param challenge by which only the program that began the sign-in can finish it (RFC 7636, S256)
 * @param used whether the code was exchanged already
 * @param revoked whether what the code gave is worth nothing any more
 */
record Grant(
        UUID id,
        String client,
        OfficerSession session,
        String redirectUri,
        Set<String> scopes,
        Optional<String> nonce,
        String challenge,
        Instant issuedAt,
        Instant expiresAt,
        boolean used,
        boolean revoked) {

    Grant {
        scopes = Set.copyOf(scopes);
    }
}
