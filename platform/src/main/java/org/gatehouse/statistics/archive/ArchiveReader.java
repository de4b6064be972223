package org.gatehouse.statistics.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gatehouse.statistics.Archives.Fault;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.stereotype.Component;

/** Opens the archive for the bulletin of a period, after looking that all it takes is there and is what was sealed. */
@Component
public class ArchiveReader {

    private static final String SPILLS = ".spills";

    private final MonthStore months;
    private final ArchiveFolder folder;
    private final ArchiveCheck check;
    private final ArchiveSettings settings;

    ArchiveReader(MonthStore months, ArchiveFolder folder, ArchiveCheck check, ArchiveSettings settings) {
        this.months = months;
        this.folder = folder;
        this.check = check;
        this.settings = settings;
    }

    /** Counts of the period and of those with which it is compared, by DuckDB; see {@link #files}. */
    public ArchivedCounts open(Period period, List<Period> compared) {
        ArchivedFiles archived = files(period, compared);
        return ArchivedCounts.over(
                archived.files(), settings.engineMemory(), folder.root().resolve(SPILLS), archived.asOf());
    }

    /**
     * What the bulletin of the period takes: of it and of those with which it is compared, the last vintage of each month. Every file
     * has been looked at, and is what was sealed.
     *
     * @param compared the period among them
     * @throws StatisticsProblem.NotArchived when a month among them has records and is not sealed
     * @throws StatisticsProblem.ArchiveDamaged when a file that is read is not what was sealed
     */
    public ArchivedFiles files(Period period, List<Period> compared) {
        Instant folded = months.mark().asOf();
        List<MonthStore.Row> sealed = months.latest().stream()
                .filter(row -> row.sealed().month().atDay(1).isBefore(period.until()))
                .toList();
        Set<YearMonth> taken = new HashSet<>();
        compared.forEach(one -> taken.addAll(one.eachMonth()));
        requireAll(period, taken, sealed);
        Predicate<YearMonth> read =
                sealed.stream().anyMatch(row -> taken.contains(row.sealed().month())) ? taken::contains : _ -> true;
        Map<ArchivedFact, List<Path>> files = new EnumMap<>(ArchivedFact.class);
        for (MonthStore.Row row : sealed) {
            // of irregular stays, a stock, every month there ever was
            addFiles(
                    row,
                    entry -> entry.fact() == ArchivedFact.IRREGULAR_STAYS
                            || read.test(row.sealed().month()),
                    files);
        }
        if (files.isEmpty()) {
            throw new StatisticsProblem.NotArchived(period, period.eachMonth());
        }
        return new ArchivedFiles(folder.root(), files, asOf(folded, sealed));
    }

    /** A month to which nothing came since it was sealed holds all that is folded by now. */
    private Instant asOf(Instant folded, List<MonthStore.Row> sealed) {
        return sealed.stream()
                .filter(months::changedSince)
                .map(row -> row.sealed().asOf())
                .min(Instant::compareTo)
                .orElse(folded);
    }

    private void requireAll(Period period, Set<YearMonth> compared, List<MonthStore.Row> sealed) {
        Set<YearMonth> missing = new TreeSet<>(months.withIrregularStays());
        missing.removeIf(month -> !month.atDay(1).isBefore(period.until()));
        months.recorded().stream().filter(compared::contains).forEach(missing::add);
        sealed.forEach(row -> missing.remove(row.sealed().month()));
        if (!missing.isEmpty()) {
            throw new StatisticsProblem.NotArchived(period, List.copyOf(missing));
        }
    }

    private void addFiles(MonthStore.Row row, Predicate<Manifest.Entry> asked, Map<ArchivedFact, List<Path>> files) {
        List<Fault> faults = check.of(row.sealed(), asked);
        if (!faults.isEmpty()) {
            throw new StatisticsProblem.ArchiveDamaged(faults.getFirst().file());
        }
        Path vintage = folder.of(row.sealed().month(), row.sealed().vintage());
        check.manifest(vintage).orElseThrow().files().stream()
                .filter(asked)
                .forEach(entry -> files.computeIfAbsent(entry.fact(), _ -> new ArrayList<>())
                        .add(vintage.resolve(entry.name())));
    }
}
