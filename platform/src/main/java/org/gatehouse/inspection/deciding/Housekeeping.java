package org.gatehouse.inspection.deciding;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a partition ready for this month and the next, ends passages whose
 * time is over, and forgets passages and the keys of requests after thirty days.
 */
@Component
class Housekeeping {

    static final Duration KEYS_KEPT = Duration.ofDays(30);

    private final BatchStore months;
    private final RequestKeyStore keys;
    private final PassageStore passages;
    private final PassageDesk gates;
    private final Clock clock;

    Housekeeping(BatchStore months, RequestKeyStore keys, PassageStore passages, PassageDesk gates, Clock clock) {
        this.months = months;
        this.keys = keys;
        this.passages = passages;
        this.gates = gates;
        this.clock = clock;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Scheduled(cron = "0 7 * * * *", zone = "UTC")
    @Transactional
    public void openMonths() {
        YearMonth month = Months.of(clock.instant());
        months.openMonth(month, false);
        months.openMonth(month.plusMonths(1), false);
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    @Transactional
    public void forgetKeys() {
        keys.forgetBefore(clock.instant().minus(KEYS_KEPT));
        passages.forgetBefore(clock.instant().minus(KEYS_KEPT));
    }

    @Scheduled(fixedDelay = 5_000)
    public void expirePassages() {
        boolean more;
        do {
            more = gates.expire();
        } while (more);
    }
}
