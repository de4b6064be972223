package org.gatehouse.statistics.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.ReleaseCalendar;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Vintage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calendar: a date once announced is moved by another row, in the open. */
@Service
class CalendarDesk implements ReleaseCalendar {

    private final CalendarStore store;
    private final ReleaseStore releases;
    private final ReleaseSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarDesk(CalendarStore store, ReleaseStore releases, ReleaseSettings settings, AuditTrail audit, Clock clock) {
        this.store = store;
        this.releases = releases;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Announcement announce(Period period, Vintage vintage, Instant publishAt, Actor by) {
        if (vintage == Vintage.REVISED) {
            throw new StatisticsProblem.CorrectionsComeUnannounced();
        }
        Instant now = now();
        if (publishAt.isBefore(now.plus(settings.announcedAhead()))) {
            throw new StatisticsProblem.NotAhead(now.plus(settings.announcedAhead()));
        }
        long number = store.announce(period, vintage, publishAt, by.reference(), now)
                .orElseThrow(() -> new StatisticsProblem.AnnouncedAlready(period));
        tell(by, number, period + " " + vintage.code() + " " + publishAt);
        return found(number);
    }

    @Override
    @Transactional
    public Announcement move(long number, Instant publishAt, Bilingual reason, Actor by) {
        Announcement before = all().stream()
                .filter(one -> one.number() == number)
                .findAny()
                .orElseThrow(() -> new StatisticsProblem.NoSuchAnnouncement(number));
        boolean signed = releases.of(before.period()).stream()
                .anyMatch(release -> release.vintage() == before.vintage()
                        && (release.state() == ReleaseState.EMBARGOED
                                || release.state().everPublic()));
        if (signed) {
            throw new StatisticsProblem.DateFixed(before.period());
        }
        Instant now = now();
        if (publishAt.isBefore(now)) {
            throw new StatisticsProblem.NotAhead(now);
        }
        long moved = store.move(number, publishAt, reason, by.reference(), now)
                .orElseThrow(() -> new StatisticsProblem.NoSuchAnnouncement(number));
        tell(by, moved, before.period() + " " + publishAt);
        return found(moved);
    }

    @Override
    public List<Announcement> all() {
        return store.all();
    }

    @Override
    public Optional<Announcement> of(Period period, Vintage vintage) {
        return store.all().stream()
                .filter(one -> one.period().equals(period) && one.vintage() == vintage)
                .findAny();
    }

    private Announcement found(long number) {
        return all().stream().filter(one -> one.number() == number).findAny().orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(Actor by, long number, String what) {
        audit.append(new AuditEntry(
                by.reference(),
                AuditEntry.Action.CREATE,
                "statistics/announcement/" + number,
                Purpose.STATISTICS.name(),
                what));
    }
}
