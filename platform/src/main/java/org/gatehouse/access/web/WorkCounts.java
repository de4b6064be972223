package org.gatehouse.access.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.access.Actor;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.gatehouse.reference.PortCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much waits behind the entries of the navigation. Every page says it: at a busy port the counts would be most of what its pages
 * ask of the database. So officers of one port share a number for a moment ({@code GATEHOUSE_WORK_COUNTED}, two seconds).
 */
@Component
class WorkCounts {

    private final long keptNanos;
    private final Map<Whose, Counted> kept = new ConcurrentHashMap<>();

    WorkCounts(@Value("${gatehouse.work-counted:2s}") Duration kept) {
        this.keptNanos = kept.toNanos();
    }

    private record Whose(Work work, Optional<PortCode> port, Set<Permission> permissions) {}

    private record Counted(long number, long at) {}

    long of(Work work, Actor actor) {
        if (keptNanos == 0 || work.own().test(actor)) {
            return work.count().of(actor);
        }
        var whose = new Whose(work, actor.port(), actor.permissions());
        var before = kept.get(whose);
        long now = System.nanoTime();
        if (before != null && now - before.at() < keptNanos) {
            return before.number();
        }
        // Two who come at once both count; nobody waits for the other's database.
        long number = work.count().of(actor);
        kept.put(whose, new Counted(number, now));
        return number;
    }
}
