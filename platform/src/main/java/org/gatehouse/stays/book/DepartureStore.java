package org.gatehouse.stays.book;

import java.util.UUID;
import org.gatehouse.reference.PortCode;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.StayId;
import org.springframework.stereotype.Component;

/** Exits that officers found afterwards. */
@Component
public class DepartureStore {

    private final StayStore stays;

    DepartureStore(StayStore stays) {
        this.stays = stays;
    }

    /** Closes a stay by the exit that was made on another document, if it is open still. */
    public void close(StayId stay, UUID crossing, PortCode port, Stay.Ended end) {
        stays.endBy(stay, crossing, port, end);
    }
}
