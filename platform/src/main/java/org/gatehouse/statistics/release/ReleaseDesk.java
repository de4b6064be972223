package org.gatehouse.statistics.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Release;
import org.gatehouse.statistics.Release.Step;
import org.gatehouse.statistics.ReleaseCalendar;
import org.gatehouse.statistics.ReleaseState;
import org.gatehouse.statistics.Releases;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.StoredForm;
import org.gatehouse.statistics.Vintage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees bulletins through to the public. Each method is one transaction, with its entry in the audit. */
@Service
class ReleaseDesk implements Releases {

    private static final String BY_THE_CLOCK = "system:publication";
    private static final String TOOK_PART = "Drafted, checked or signed it.";

    private final Bulletins bulletins;
    private final StatisticalCheck check;
    private final ReleaseStore store;
    private final EmbargoStore embargo;
    private final ReleaseCalendar calendar;
    private final ErasedMonths erased;
    private final Officers officers;
    private final AuditTrail audit;
    private final Clock clock;

    ReleaseDesk(
            Bulletins bulletins,
            StatisticalCheck check,
            ReleaseStore store,
            EmbargoStore embargo,
            ReleaseCalendar calendar,
            ErasedMonths erased,
            Officers officers,
            AuditTrail audit,
            Clock clock) {
        this.bulletins = bulletins;
        this.check = check;
        this.store = store;
        this.embargo = embargo;
        this.calendar = calendar;
        this.erased = erased;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Release draft(Period period, Vintage vintage, Optional<Bilingual> reason, Actor by) {
        requireFollows(period, vintage);
        if (reason.isEmpty() && unscheduled(period, vintage)) {
            throw new StatisticsProblem.ReasonNeeded(period);
        }
        var frozen = bulletins.freeze(period, vintage, shown());
        frozen.bulletin().missing().filter(_ -> vintage != Vintage.PROVISIONAL).ifPresent(missing -> {
            throw new StatisticsProblem.PeriodNotOver(period, missing.daysNotOver());
        });
        long number = store.draft(
                frozen.bulletin(), frozen.foldedBelow(), reason, check.of(frozen.bulletin()), step(by.reference()));
        tell(by.reference(), AuditEntry.Action.CREATE, number, period + " " + vintage.code());
        return store.find(number).orElseThrow();
    }

    /** Numbers that are public or on their way there, of any period and vintage. */
    private List<Bulletins.Shown> shown() {
        return store.notWithdrawn().stream()
                .flatMap(release -> release.bulletin().observations().stream()
                        .filter(Observation.Recorded.class::isInstance)
                        .map(one -> new Bulletins.Shown(one.metric(), release.period())))
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public Release check(long number, String answer, Actor by) {
        Release release = locked(number, ReleaseState.CHECKED);
        release.findings().stream()
                .filter(finding -> finding.severity() == Release.Severity.BLOCKS)
                .findFirst()
                .ifPresent(finding -> {
                    throw new StatisticsProblem.DoesNotAddUp(finding.words());
                });
        if (answer.isBlank()) {
            throw new StatisticsProblem.AnswerNeeded(release.findings().size());
        }
        store.check(number, step(by.reference()), answer.strip());
        tell(by.reference(), AuditEntry.Action.DECIDE, number, "checked");
        return store.find(number).orElseThrow();
    }

    @Override
    @Transactional
    public Release sign(long number, Actor by) {
        if (!by.isPerson()) {
            throw new StatisticsProblem.PersonNeeded();
        }
        Release release = lockedOrMissing(number);
        if (release.state() == ReleaseState.CHECKED) {
            store.signFirst(number, step(by.reference()));
        } else {
            requireStep(release, ReleaseState.EMBARGOED);
            signSecond(release, by);
        }
        tell(by.reference(), AuditEntry.Action.DECIDE, number, "signed");
        return store.find(number).orElseThrow();
    }

    private void signSecond(Release release, Actor by) {
        if (release.firstSigned().orElseThrow().by().equals(by.reference())) {
            throw new StatisticsProblem.SecondPersonNeeded();
        }
        requireFollows(release.period(), release.vintage());
        Instant now = now();
        Instant until = unscheduled(release.period(), release.vintage())
                ? now
                : calendar.of(release.period(), release.vintage())
                        .map(ReleaseCalendar.Announcement::publishAt)
                        .filter(at -> at.isAfter(now))
                        .or(() ->
                                calendar.of(release.period(), release.vintage()).map(_ -> now))
                        .orElseThrow(() -> new StatisticsProblem.NotAnnounced(release.period()));
        store.signSecond(release.number(), step(by.reference()), until);
        Stream.of(
                        release.drafted().by(),
                        release.checked().orElseThrow().by(),
                        release.firstSigned().orElseThrow().by(),
                        by.reference())
                .distinct()
                .forEach(reader -> embargo.admit(release.number(), reader, TOOK_PART, by.reference(), now));
        if (!until.isAfter(now)) {
            publish(store.find(release.number()).orElseThrow());
        }
    }

    @Override
    @Transactional
    public Release withdraw(long number, String why, Actor by) {
        locked(number, ReleaseState.WITHDRAWN);
        if (why.isBlank()) {
            throw new StatisticsProblem.WhyNeeded();
        }
        store.withdraw(number, step(by.reference()), why.strip());
        tell(by.reference(), AuditEntry.Action.DECIDE, number, "withdrawn: " + why.strip());
        return store.find(number).orElseThrow();
    }

    @Override
    @Transactional
    public List<Release> publishDue() {
        List<Release> published = new ArrayList<>();
        for (Release release : store.due(now())) {
            publish(release);
            store.find(release.number())
                    .filter(after -> after.state().everPublic())
                    .ifPresent(published::add);
        }
        return published;
    }

    /** What does not follow any more, since another came out meanwhile, is taken back: nobody is shown an older word as the last one. */
    private void publish(Release release) {
        Optional<Release> last = store.published(release.period());
        if (!mayFollow(last.map(Release::vintage), release.vintage())) {
            store.withdraw(
                    release.number(),
                    step(BY_THE_CLOCK),
                    "Release " + last.map(Release::number).orElse(0L)
                            + " came out meanwhile, and this one cannot follow it.");
            tell(BY_THE_CLOCK, AuditEntry.Action.DECIDE, release.number(), "withdrawn");
            return;
        }
        last.ifPresent(before -> store.replace(before.number(), release.number()));
        store.publish(release.number(), now());
        tell(BY_THE_CLOCK, AuditEntry.Action.DISCLOSE, release.number(), "published");
    }

    @Override
    @Transactional
    public Release read(long number, Actor by) {
        Release release = store.find(number).orElseThrow(() -> new StatisticsProblem.NoSuchRelease(number));
        if (release.state().everPublic()) {
            return release;
        }
        boolean releases = by.may(Permission.STATISTICS_RELEASE);
        boolean listed = embargo.lists(number, by.reference());
        if (release.state() == ReleaseState.EMBARGOED && releases && !listed) {
            throw new StatisticsProblem.UnderEmbargo(
                    number, release.embargoUntil().orElseThrow());
        }
        if (release.state() == ReleaseState.EMBARGOED ? !listed : !releases) {
            throw new StatisticsProblem.NoSuchRelease(number);
        }
        embargo.record(number, by.reference(), release.state(), now());
        tell(by.reference(), AuditEntry.Action.READ, number, release.state().code());
        return release;
    }

    @Override
    public Optional<Release> everPublic(long number) {
        return store.find(number).filter(release -> release.state().everPublic());
    }

    @Override
    public Optional<Release> published(Period period) {
        return store.published(period);
    }

    @Override
    public List<Release> of(Period period) {
        return store.of(period);
    }

    @Override
    public List<Release> vintages(Period period) {
        return store.vintages(period);
    }

    @Override
    public List<Release> latest(int most) {
        return store.latest(most);
    }

    @Override
    public List<Period> publicPeriods() {
        return store.publicPeriods();
    }

    @Override
    public Verification verify(Release release) {
        long below = release.foldedBelow().orElseThrow(() -> new StatisticsProblem.NotFrozen(release.number()));
        Bulletin again = bulletins.recompute(release.bulletin(), below);
        String hash = StoredForm.of(again).hash();
        return new Verification(
                release.hash(),
                hash,
                hash.equals(release.hash()) ? List.of() : Differences.of(release.bulletin(), again),
                release.period().eachMonth().stream()
                        .filter(month -> erased.of(month).isPresent())
                        .toList());
    }

    @Override
    @Transactional
    public void admit(long number, String signInName, String ground, Actor by) {
        Release release = lockedOrMissing(number);
        if (release.state().everPublic() || release.state() == ReleaseState.WITHDRAWN) {
            throw new StatisticsProblem.WrongStep(number, release.state());
        }
        if (ground.isBlank()) {
            throw new StatisticsProblem.WhyNeeded();
        }
        String reader = officers.named(signInName.strip())
                .map(Actor::reference)
                .orElseThrow(() -> new StatisticsProblem.NoSuchOfficer(signInName));
        embargo.admit(number, reader, ground.strip(), by.reference(), now());
        tell(by.reference(), AuditEntry.Action.CHANGE, number, "admitted " + reader);
    }

    @Override
    public List<Access> list(long number) {
        return embargo.list(number);
    }

    @Override
    public List<Reading> readings(long number) {
        return embargo.readings(number);
    }

    private Release lockedOrMissing(long number) {
        return store.lock(number).orElseThrow(() -> new StatisticsProblem.NoSuchRelease(number));
    }

    private Release locked(long number, ReleaseState next) {
        Release release = lockedOrMissing(number);
        requireStep(release, next);
        return release;
    }

    private static void requireStep(Release release, ReleaseState next) {
        if (!release.state().after().contains(next)) {
            throw new StatisticsProblem.WrongStep(release.number(), release.state());
        }
    }

    private void requireFollows(Period period, Vintage vintage) {
        if (!mayFollow(store.published(period).map(Release::vintage), vintage)) {
            throw new StatisticsProblem.WrongVintage(period, vintage);
        }
    }

    /** What may come after the last release: before a final one anything but a revision, after it revisions only. */
    private static boolean mayFollow(Optional<Vintage> last, Vintage next) {
        return last.map(vintage -> switch (vintage) {
                    case PROVISIONAL -> next != Vintage.REVISED;
                    case FINAL, REVISED -> next == Vintage.REVISED;
                })
                .orElse(next != Vintage.REVISED);
    }

    /** A correction comes when it is needed: a revision, and a provisional bulletin in the place of another. */
    private boolean unscheduled(Period period, Vintage vintage) {
        return vintage == Vintage.REVISED
                || store.published(period)
                        .filter(last -> last.vintage() == vintage)
                        .isPresent();
    }

    private Step step(String by) {
        return new Step(by, now());
    }

    /** As the database keeps instants. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(String by, AuditEntry.Action action, long number, String why) {
        audit.append(new AuditEntry(by, action, "statistics/release/" + number, Purpose.STATISTICS.name(), why));
    }
}
