package org.gatehouse.retention.holding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditEntry.Action;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.retention.Held;
import org.gatehouse.retention.Hold;
import org.gatehouse.retention.Holds;
import org.gatehouse.retention.RetentionLog;
import org.gatehouse.retention.RetentionProblem;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes, answers and ends holds; each method is one transaction with its entry in the audit. */
@Service
class HoldDesk implements Holds {

    private static final Duration SHOWN = Duration.ofDays(2 * 366);

    private final HoldStore store;
    private final RetentionLog log;
    private final Clock clock;

    HoldDesk(HoldStore store, RetentionLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Hold> all() {
        return store.since(clock.instant().minus(SHOWN));
    }

    @Override
    @Transactional
    public Hold propose(Held held, Hold.Ground ground, String words, LocalDate until, Actor actor) {
        RetentionLog.person(actor, Permission.RETENTION_SIGN);
        String said = RetentionLog.words(words);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
            throw new RetentionProblem.EndUnfit();
        }
        var hold = new Hold(
                TimeOrderedId.at(now),
                Optional.of(held),
                ground,
                said,
                until,
                Hold.State.PROPOSED,
                actor.id(),
                now,
                Optional.empty());
        store.add(hold);
        log.tell(actor, Action.CREATE, "hold/" + hold.id(), ground.name());
        return hold;
    }

    @Override
    @Transactional
    public Hold answer(UUID id, Answer answer, Actor actor) {
        RetentionLog.person(actor, Permission.RETENTION_CONFIRM);
        Hold hold = store.lock(id).orElseThrow(RetentionProblem.NoSuchHold::new);
        if (hold.state() != Hold.State.PROPOSED) {
            throw new RetentionProblem.NotNow();
        }
        if (hold.proposedBy().equals(actor.id())) {
            throw new RetentionProblem.AnotherOfficer();
        }
        switch (answer) {
            case CONFIRM -> store.confirm(id, actor.id(), clock.instant());
            case REJECT -> store.reject(id, actor.id(), clock.instant());
        }
        log.tell(actor, Action.DECIDE, "hold/" + id, answer.name());
        return store.lock(id).orElseThrow();
    }

    /** A hold past its day holds nothing, whether this has run or not. */
    @Scheduled(cron = "0 37 0 * * *", zone = "UTC")
    @Transactional
    public void end() {
        store.end(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .forEach(id -> log.tellOfHouse(Action.CHANGE, "hold/" + id, Hold.State.ENDED.name()));
    }
}
