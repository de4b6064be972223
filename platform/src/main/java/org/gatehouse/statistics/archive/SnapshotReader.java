package org.gatehouse.statistics.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.statistics.Archives.Fault;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts of the facts as they were at an earlier moment: those of transactions below a mark, packed into files as the archive packs
 * them, beside the archive, and gone when they were read. What was recorded since is not among them, a correction neither. A month of which
 * records were erased is read from the archive: the last vintage that was sealed by then, or the first.
 */
@Component
public class SnapshotReader {

    private static final String FOLDER = ".snapshot-";
    private static final int BUFFER_OCTETS = 1 << 16;
    private static final int VINTAGE = 1;

    private final MonthStore months;
    private final FactReader facts;
    private final ParquetWriter parquet;
    private final ArchiveFolder folder;
    private final ArchiveCheck check;
    private final ErasedMonths erased;
    private final ArchiveSettings settings;
    private final TransactionTemplate reading;

    SnapshotReader(
            MonthStore months,
            FactReader facts,
            ParquetWriter parquet,
            ArchiveFolder folder,
            ArchiveCheck check,
            ErasedMonths erased,
            ArchiveSettings settings,
            PlatformTransactionManager transactions) {
        this.months = months;
        this.facts = facts;
        this.parquet = parquet;
        this.folder = folder;
        this.check = check;
        this.erased = erased;
        this.settings = settings;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Opens the facts of the months of these periods, and of all months before with irregular stays, which are a stock.
     *
     * @throws StatisticsProblem.ArchiveDamaged when a file of the archive that has to be read is not what was sealed
     * @throws StatisticsProblem.ArchiveNotWritten when there is no room beside the archive for the time of the count
     */
    public ArchivedCounts open(Period period, List<Period> compared, long below, Instant asOf) {
        var taken = new TreeSet<YearMonth>();
        compared.forEach(one -> taken.addAll(one.eachMonth()));
        taken.retainAll(months.recorded());
        months.withIrregularStays().stream()
                .filter(month -> month.atDay(1).isBefore(period.until()))
                .forEach(taken::add);
        // a period of which nothing is recorded has empty files, so that the engine knows the columns
        if (taken.isEmpty()) {
            taken.addAll(period.eachMonth());
        }
        Path place = null;
        try {
            Files.createDirectories(folder.root());
            place = Files.createTempDirectory(folder.root(), FOLDER);
            Path root = place;
            Map<ArchivedFact, List<Path>> files =
                    Objects.requireNonNull(reading.execute(_ -> pack(root, taken, below)));
            return ArchivedCounts.over(files, settings.engineMemory(), root.resolve(".spills"), asOf, root);
        } catch (IOException | Failed e) {
            discard(place);
            var problem = new StatisticsProblem.ArchiveNotWritten(
                    period.toString(), folder.root().toString(), Reasons.of(e instanceof Failed f ? f.cause : e));
            problem.initCause(e);
            throw problem;
        } catch (RuntimeException e) {
            discard(place);
            throw e;
        }
    }

    private static void discard(@Nullable Path place) {
        try {
            if (place != null) {
                ArchiveFolder.discard(place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<ArchivedFact, List<Path>> pack(Path root, TreeSet<YearMonth> taken, long below) {
        Map<ArchivedFact, List<Path>> files = new EnumMap<>(ArchivedFact.class);
        for (YearMonth month : taken) {
            if (erased.of(month).isPresent()) {
                addArchived(month, below, files);
                continue;
            }
            Path place = root.resolve("month=" + month.atDay(1)).resolve("vintage=" + VINTAGE);
            try {
                Files.createDirectories(place);
                facts.span(month, below);
                List<Spool.Counted> spooled;
                try (var spool = new Spool(
                        place, file -> new BufferedOutputStream(Files.newOutputStream(file), BUFFER_OCTETS))) {
                    for (ArchivedFact fact : ArchivedFact.values()) {
                        facts.read(fact, spool, _ -> {});
                    }
                    spooled = spool.end();
                }
                parquet.pack(place, month, VINTAGE, spooled)
                        .forEach(entry -> files.computeIfAbsent(entry.fact(), _ -> new ArrayList<>())
                                .add(place.resolve(entry.name())));
            } catch (IOException | SQLException e) {
                throw new Failed(e);
            }
        }
        return files;
    }

    private void addArchived(YearMonth month, long below, Map<ArchivedFact, List<Path>> files) {
        List<MonthStore.Row> vintages = months.all().stream()
                .filter(row -> row.sealed().month().equals(month))
                .toList();
        if (vintages.isEmpty()) {
            // erased with the months after it, and without any record of its own
            return;
        }
        MonthStore.Row then = vintages.reversed().stream()
                .filter(row -> row.foldedBelow() <= below)
                .findFirst()
                .orElse(vintages.getFirst());
        List<Fault> faults = check.of(then.sealed(), _ -> true);
        if (!faults.isEmpty()) {
            throw new StatisticsProblem.ArchiveDamaged(faults.getFirst().file());
        }
        Path place = folder.of(month, then.sealed().vintage());
        check.manifest(place)
                .orElseThrow()
                .files()
                .forEach(entry -> files.computeIfAbsent(entry.fact(), _ -> new ArrayList<>())
                        .add(place.resolve(entry.name())));
    }

    /** Carries what went wrong out of the transaction. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Exception cause;

        private Failed(Exception cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
