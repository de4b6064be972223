package org.gatehouse.reference;

import java.util.List;
import java.util.Optional;

/** States, territories, organisations and statuses by their code. Held in memory; a change is seen by the next call. */
public interface States {

    /**
     * What the code stands for.
     *
     * @param code as in the machine-readable zone, with or without fillers
     */
    Optional<State> find(String code);

    /** All in the order of their codes. */
    List<State> all();
}
