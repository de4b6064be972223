package org.gatehouse.reference;

import java.util.List;
import java.util.Optional;

/** The ports of entry of the country. Held in memory; a change is seen by the next call. */
public interface Ports {

    Optional<Port> find(PortCode code);

    /** All ports in the order of their codes. */
    List<Port> all();
}
