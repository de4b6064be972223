package org.gatehouse.trust;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.OfficerId;

/** How the house stands to a certificate. Nothing but {@link Trusted} makes a root count, and it takes two officers. */
public sealed interface Standing {

    /** An officer's signature. */
    record Signature(OfficerId by, Instant at) {}

    /** @param first who stands behind it so far; empty when it came by the refresh, behind which nobody stands */
    record Proposed(Optional<Signature> first) implements Standing {}

    record Trusted(Signature first, Signature second) implements Standing {
        public Trusted {
            if (first.by().equals(second.by())) {
                throw new IllegalArgumentException("a second officer signs for a root");
            }
        }
    }

    /** Taken back by one officer; to be believed again it takes two. */
    record Withdrawn(Signature by, String words) implements Standing {}

    record Rejected(Signature by, String words) implements Standing {}

    /** A link or a signer: counts exactly as far as its chain to a trusted root carries it. */
    record Carried() implements Standing {}

    /** The name under which it is stored and worded. */
    default String name() {
        return switch (this) {
            case Proposed _ -> "PROPOSED";
            case Trusted _ -> "TRUSTED";
            case Withdrawn _ -> "WITHDRAWN";
            case Rejected _ -> "REJECTED";
            case Carried _ -> "CARRIED";
        };
    }
}
