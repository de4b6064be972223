package org.gatehouse.statistics.bulletin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.archive.ArchiveReader;
import org.gatehouse.statistics.archive.ArchivedCounts;
import org.gatehouse.statistics.archive.ArchivedFiles;
import org.gatehouse.statistics.spark.SparkEngine;
import org.gatehouse.statistics.tally.Counts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compiles bulletins and sees them through their release by two persons. */
@Service
class BulletinDesk implements Bulletins {

    private final BulletinCompiler compiler;
    private final Counts counts;
    private final ArchiveReader archive;
    private final SparkEngine spark;
    private final Tallies tallies;
    private final ReleaseStore releases;
    private final AuditTrail audit;
    private final Clock clock;

    BulletinDesk(
            BulletinCompiler compiler,
            Counts counts,
            ArchiveReader archive,
            SparkEngine spark,
            Tallies tallies,
            ReleaseStore releases,
            AuditTrail audit,
            Clock clock) {
        this.compiler = compiler;
        this.counts = counts;
        this.archive = archive;
        this.spark = spark;
        this.tallies = tallies;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /** No transaction around it: a recount goes month by month in transactions of its own. */
    @Override
    public Bulletin compile(Period period, Freshness freshness) {
        return compile(period, freshness, Vintage.PROVISIONAL);
    }

    private Bulletin compile(Period period, Freshness freshness, Vintage vintage) {
        if (freshness == Freshness.RECOUNTED) {
            tallies.foldNow();
            tallies.reconcile(period);
            tallies.reconcile(period.previous());
            tallies.reconcile(period.yearBefore());
        }
        return compiler.compile(counts, period, vintage, tallies.asOf());
    }

    @Override
    public Bulletin compileArchived(Period period, Engine engine, Progress progress) {
        tallies.foldNow();
        return switch (engine) {
            case DUCKDB -> {
                try (ArchivedCounts archived = archive.open(period)) {
                    yield compiler.compile(archived, period, Vintage.PROVISIONAL, archived.asOf());
                }
            }
            case SPARK -> {
                ArchivedFiles archived = archive.files(period);
                Counts counted = spark.count(archived, period, progress);
                yield compiler.compile(counted, period, Vintage.PROVISIONAL, archived.asOf());
            }
        };
    }

    @Override
    @Transactional
    public Release propose(Period period, Vintage vintage, Actor by) {
        if (!mayFollow(releases.lastReleased(period).map(Release::vintage), vintage)) {
            throw new StatisticsProblem.WrongVintage(period, vintage);
        }
        Bulletin bulletin = compile(period, Freshness.RECOUNTED, vintage);
        long number = releases.propose(bulletin, by.reference(), clock.instant());
        audit.append(entry(by, AuditEntry.Action.CREATE, number, period + " " + vintage.code()));
        return releases.lock(number).orElseThrow();
    }

    @Override
    @Transactional
    public Release release(long number, Actor by) {
        Release proposed = releases.lock(number)
                .filter(release -> release.releasedAt().isEmpty())
                .orElseThrow(() -> new StatisticsProblem.NotProposed(Long.toString(number)));
        if (proposed.proposedBy().equals(by.reference())) {
            throw new StatisticsProblem.SecondPersonNeeded();
        }
        if (!mayFollow(releases.lastReleased(proposed.period()).map(Release::vintage), proposed.vintage())) {
            throw new StatisticsProblem.WrongVintage(proposed.period(), proposed.vintage());
        }
        releases.release(number, by.reference(), clock.instant());
        audit.append(entry(
                by,
                AuditEntry.Action.DECIDE,
                number,
                proposed.period() + " " + proposed.vintage().code()));
        return releases.lock(number).orElseThrow();
    }

    /** What may come after the last release: before a final one anything but a revision, after it revisions only. */
    private static boolean mayFollow(Optional<Vintage> last, Vintage next) {
        return last.map(vintage -> switch (vintage) {
                    case PROVISIONAL -> next != Vintage.REVISED;
                    case FINAL, REVISED -> next == Vintage.REVISED;
                })
                .orElse(next != Vintage.REVISED);
    }

    private static AuditEntry entry(Actor by, AuditEntry.Action action, long number, String why) {
        return new AuditEntry(by.reference(), action, "statistics/release/" + number, Purpose.STATISTICS.name(), why);
    }

    @Override
    public Optional<Release> released(Period period) {
        return releases.lastReleased(period);
    }

    @Override
    public List<Release> releases(Period period) {
        return releases.of(period);
    }

    @Override
    public List<Period> publicPeriods() {
        return releases.publicPeriods();
    }
}
