package org.gatehouse.inspection;

import java.util.Optional;

/** Where a passage through a gate stands. {@link #after} is the one table of what may follow what. */
public enum PassageState {
    /** An officer looks; there is nothing to commit. */
    REFERRED,
    /** The gate may open. Nobody has crossed yet. */
    RESERVED,
    /** The person passed and was admitted. */
    COMMITTED,
    ROLLED_BACK,
    EXPIRED,
    SUPERSEDED;

    /** The state that the event leads to, which may be the same; empty when it is too late for it, or never was its time. */
    public Optional<PassageState> after(PassageEvent event) {
        return switch (event) {
            case COMMIT ->
                switch (this) {
                    case RESERVED, COMMITTED -> Optional.of(COMMITTED);
                    case REFERRED, ROLLED_BACK, EXPIRED, SUPERSEDED -> Optional.empty();
                };
            case ROLL_BACK ->
                switch (this) {
                    case RESERVED -> Optional.of(ROLLED_BACK);
                    // nobody has crossed, which is all that the gate wants to hear
                    case ROLLED_BACK, EXPIRED, SUPERSEDED -> Optional.of(this);
                    case REFERRED, COMMITTED -> Optional.empty();
                };
            case EXPIRE -> this == RESERVED ? Optional.of(EXPIRED) : Optional.empty();
            case SUPERSEDE -> this == RESERVED ? Optional.of(SUPERSEDED) : Optional.empty();
        };
    }
}
