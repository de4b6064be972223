package org.gatehouse.warning;

import java.util.List;
import java.util.Optional;

/** What an analyst thinks of a signal. */
public enum Opinion {
    REAL,
    NOT_REAL,
    CANNOT_SAY;

    /** Of three analysts the last one sees what the others wrote; there is no fourth. */
    public static final int MOST = 3;

    /**
     * What follows from what analysts said, in their order. As soon as two think the same it is settled; two who differ take a
     * third; three who all differ leave it undecided.
     *
     * @return empty where nobody has said anything
     */
    public static Optional<SignalState> settle(List<Opinion> said) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        for (Opinion opinion : values()) {
            if (said.stream().filter(opinion::equals).count() >= 2) {
                return Optional.of(
                        switch (opinion) {
                            case REAL -> SignalState.CONFIRMED;
                            case NOT_REAL -> SignalState.DISMISSED;
                            case CANNOT_SAY -> SignalState.UNDECIDED;
                        });
            }
        }
        return Optional.of(
                switch (said.size()) {
                    case 1 -> SignalState.HALF_ASSESSED;
                    case 2 -> SignalState.DISPUTED;
                    default -> SignalState.UNDECIDED;
                });
    }
}
