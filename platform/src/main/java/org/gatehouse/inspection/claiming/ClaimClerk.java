package org.gatehouse.inspection.claiming;

import java.time.Clock;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that claims have lapsed. They hold nobody back from their last instant on, whether this has run or not. */
@Component
class ClaimClerk {

    private final ClaimStore store;
    private final AuditTrail audit;
    private final Clock clock;

    ClaimClerk(ClaimStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(cron = "37 * * * * *", zone = "UTC")
    @Transactional
    public void lapse() {
        store.lapse(null, clock.instant())
                .forEach(inspection -> audit.append(new AuditEntry(
                        "system:second-line",
                        AuditEntry.Action.CHANGE,
                        "inspection/inspection/" + inspection,
                        "SECOND_LINE_REVIEW",
                        "the claim lapsed")));
    }
}
