package org.gatehouse.statistics.bulletin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.archive.ArchiveReader;
import org.gatehouse.statistics.archive.ArchivedCounts;
import org.gatehouse.statistics.archive.ArchivedFiles;
import org.gatehouse.statistics.archive.SnapshotReader;
import org.gatehouse.statistics.spark.SparkEngine;
import org.gatehouse.statistics.tally.Counts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compiles bulletins from the tallies, from the archive, and from the facts of an earlier moment. */
@Service
class BulletinDesk implements Bulletins {

    private final BulletinCompiler compiler;
    private final Earlier earlier;
    private final Counts counts;
    private final ArchiveReader archive;
    private final SparkEngine spark;
    private final SnapshotReader snapshots;
    private final Tallies tallies;

    BulletinDesk(
            BulletinCompiler compiler,
            Earlier earlier,
            Counts counts,
            ArchiveReader archive,
            SparkEngine spark,
            SnapshotReader snapshots,
            Tallies tallies) {
        this.compiler = compiler;
        this.earlier = earlier;
        this.counts = counts;
        this.archive = archive;
        this.spark = spark;
        this.snapshots = snapshots;
        this.tallies = tallies;
    }

    /** No transaction around it: a recount goes month by month in transactions of its own. */
    @Override
    public Bulletin compile(Period period, Freshness freshness) {
        if (freshness == Freshness.RECOUNTED) {
            recount(period);
        }
        return compiler.compile(counts, period, Vintage.PROVISIONAL, tallies.asOf());
    }

    private void recount(Period period) {
        tallies.foldNow();
        compiler.compared(period).forEach(tallies::reconcile);
    }

    /** The recount joins the caller's transaction and locks the watermark, so that it stays where it is until that ends. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Frozen freeze(Period period, Vintage vintage, List<Shown> shown) {
        recount(period);
        Set<String> hidden = earlier.hidden(counts, period, shown);
        return new Frozen(compiler.compile(counts, period, vintage, tallies.asOf(), hidden), tallies.foldedBelow());
    }

    @Override
    public Bulletin recompute(Bulletin bulletin, long foldedBelow) {
        Period period = bulletin.period();
        try (ArchivedCounts frozen = snapshots.open(period, compiler.compared(period), foldedBelow, bulletin.asOf())) {
            Set<String> hidden = bulletin.observations().stream()
                    .filter(Observation.Suppressed.class::isInstance)
                    .map(Observation::metric)
                    .collect(Collectors.toSet());
            return compiler.compile(frozen, period, bulletin.vintage(), bulletin.asOf(), hidden);
        }
    }

    @Override
    public Bulletin compileArchived(Period period, Engine engine, Progress progress) {
        tallies.foldNow();
        List<Period> compared = compiler.compared(period);
        return switch (engine) {
            case DUCKDB -> {
                try (ArchivedCounts archived = archive.open(period, compared)) {
                    yield compiler.compile(archived, period, Vintage.PROVISIONAL, archived.asOf());
                }
            }
            case SPARK -> {
                ArchivedFiles archived = archive.files(period, compared);
                Counts counted = spark.count(archived, period, compared, progress);
                yield compiler.compile(counted, period, Vintage.PROVISIONAL, archived.asOf());
            }
        };
    }
}
