package org.gatehouse.stays.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.stays.Stays.Bearer;
import org.gatehouse.stays.Stays.Movement;

/**
 * Movements become stays, in the order in which they are told. Pure: what stands open before, and what was told, say all.
 */
final class Reckoning {

    private final Map<Bearer, StayChange> open = new HashMap<>();
    private final List<StayChange> ended = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** @param standing stays that are open already, and by whom */
    Reckoning(Map<Bearer, StayChange> standing) {
        open.putAll(standing);
    }

    void tell(Movement movement) {
        StayChange before = open.remove(movement.bearer());
        switch (movement) {
            case Movement.Entered entered -> {
                if (before != null) {
                    ended.add(before.superseded(entered));
                    found.add(Found.entryWithoutExit(before.id(), entered));
                }
                open.put(entered.bearer(), StayChange.opened(entered));
            }
            case Movement.Left left -> {
                if (before == null) {
                    found.add(Found.exitWithoutEntry(left));
                } else {
                    ended.add(before.left(left));
                    Found.leftTooLate(before.id(), before.lawfulUntil(), left).ifPresent(found::add);
                }
            }
        }
    }

    /** Stays that ended, whether they stood open before or were opened by what was told. */
    List<StayChange> ended() {
        return ended;
    }

    /** Stays that are open at the end and were not before. */
    List<StayChange> opened() {
        return open.values().stream()
                .filter(change -> change.entry().isPresent())
                .toList();
    }

    List<Found> found() {
        return found;
    }
}
