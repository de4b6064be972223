package org.gatehouse.inspection.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.inspection.Finding;
import org.gatehouse.policy.RuleRef;
import org.gatehouse.stays.Stay;
import org.gatehouse.stays.Stays.Bearer;

/** What a batch has recorded and not written yet, for the travellers behind in the same batch. Of one thread. */
public final class Meanwhile {

    private final Map<UUID, RuleRef> grounds = new HashMap<>();
    private final Map<Bearer, List<Stay>> ended = new HashMap<>();

    /** Somebody entered, with these findings. */
    public void entered(UUID crossing, List<Finding> findings) {
        RuleFindings.ground(findings).ifPresent(rule -> grounds.put(crossing, rule));
    }

    /** Somebody left whose stay was open. */
    public void left(Stay open, Instant at, LocalDate day) {
        ended.computeIfAbsent(open.bearer(), _ -> new ArrayList<>())
                .add(new Stay(
                        open.id(),
                        open.bearer(),
                        open.entryPort(),
                        open.enteredAt(),
                        open.entryDay(),
                        open.lawfulUntil(),
                        Optional.of(new Stay.Ended(Stay.End.EXIT, at, day))));
    }

    Map<UUID, RuleRef> grounds() {
        return grounds;
    }

    List<Stay> ended(Bearer bearer) {
        return ended.getOrDefault(bearer, List.of());
    }
}
