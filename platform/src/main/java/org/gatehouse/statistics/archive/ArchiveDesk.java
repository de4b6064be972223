package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.Ports;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals months. Facts are read in one transaction that sees one state, watermark and facts alike, and writes nothing, so that it
 * holds no fold back; the row, the entry of the audit and the renaming of the folder are the second one, the renaming last.
 */
@Service
class ArchiveDesk implements Archives {

    private static final int FOLDS_MOST = 20;
    private static final Duration BETWEEN_FOLDS = Duration.ofMillis(100);

    private final Tallies tallies;
    private final MonthStore months;
    private final ArchiveFolder folder;
    private final ArchiveWriter writer;
    private final ArchiveCheck check;
    private final ErasedMonths erased;
    private final AuditTrail audit;
    private final Ports ports;
    private final Clock clock;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate recording;

    ArchiveDesk(
            Tallies tallies,
            MonthStore months,
            ArchiveFolder folder,
            ArchiveWriter writer,
            ArchiveCheck check,
            ErasedMonths erased,
            AuditTrail audit,
            Ports ports,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tallies = tallies;
        this.months = months;
        this.folder = folder;
        this.writer = writer;
        this.check = check;
        this.erased = erased;
        this.audit = audit;
        this.ports = ports;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.recording = new TransactionTemplate(transactions);
        this.recording.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Sealing seal(YearMonth month, String by, Progress progress) {
        Optional<Sealing> leftAsItIs =
                erased.of(month).flatMap(_ -> months.latest(month)).map(row -> new Sealing.Unchanged(row.sealed()));
        if (leftAsItIs.isPresent()) {
            return leftAsItIs.get();
        }
        Instant end = end(month);
        if (clock.instant().isBefore(end)) {
            throw new StatisticsProblem.MonthNotEnded(month, end);
        }
        requireFolded(month, end);
        tallies.reconcile(Period.month(month));
        return Objects.requireNonNull(snapshot.execute(_ -> sealAsSeen(month, by, progress)));
    }

    /** A short transaction that runs at the moment is waited for, a long one is not. */
    private void requireFolded(YearMonth month, Instant end) {
        tallies.foldNow();
        for (int again = 0; tallies.asOf().isBefore(end); again++) {
            if (again == FOLDS_MOST) {
                throw new StatisticsProblem.MonthNotFolded(month, tallies.asOf());
            }
            LockSupport.parkNanos(BETWEEN_FOLDS.toNanos());
            tallies.foldNow();
        }
    }

    /** When the month is over at the last port. */
    private Instant end(YearMonth month) {
        LocalDate after = month.plusMonths(1).atDay(1);
        return ports.all().stream()
                .map(port -> after.atStartOfDay(port.zone()).toInstant())
                .max(Instant::compareTo)
                .orElseGet(() -> after.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private Sealing sealAsSeen(YearMonth month, String by, Progress progress) {
        if (!months.tryLock()) {
            throw new StatisticsProblem.ArchiveBusy();
        }
        Optional<MonthStore.Row> last = months.latest(month);
        if (last.isPresent() && !months.changedSince(last.get())) {
            return new Sealing.Unchanged(last.get().sealed());
        }
        Map<ArchivedFact, Long> tallied = months.tallied(month);
        if (tallied.isEmpty()) {
            throw new StatisticsProblem.MonthEmpty(month);
        }
        int vintage = last.map(row -> row.sealed().vintage() + 1).orElse(1);
        String previous = last.map(row -> row.sealed().hash()).orElse("");
        Path place = folder.of(month, vintage);
        if (Files.exists(place)) {
            return adopt(month, place, previous);
        }
        long about = tallied.values().stream().mapToLong(Long::longValue).sum();
        var read = new AtomicLong();
        var written = writer.write(
                new ArchiveWriter.Order(month, vintage, previous, months.mark(), by),
                tallied,
                more -> progress.read(read.addAndGet(more), about));
        record(written);
        return new Sealing.Written(
                written.sealed(),
                written.manifest().files().size(),
                written.manifest().octets());
    }

    private void record(ArchiveWriter.Written written) {
        try {
            recording.executeWithoutResult(_ -> {
                enter(written.sealed(), written.manifest());
                publish(written);
            });
        } catch (UncheckedIOException e) {
            throw writer.notWritten(written.sealed().month(), e);
        } finally {
            discard(written.folder());
        }
    }

    private void publish(ArchiveWriter.Written written) {
        try {
            folder.publish(
                    written.folder(), written.sealed().month(), written.sealed().vintage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path writing) {
        try {
            ArchiveFolder.discard(writing);
        } catch (IOException _) {
            // the next one that writes begins by removing it
        }
    }

    private void enter(Sealed sealed, Manifest manifest) {
        months.insert(sealed, manifest.foldedBelow(), manifest.previous());
        audit.append(new AuditEntry(
                manifest.sealedBy(),
                AuditEntry.Action.CREATE,
                "statistics/archive/" + sealed.month() + "/" + sealed.vintage(),
                Purpose.STATISTICS.name(),
                sealed.schema() + ", " + sealed.rows() + " rows, manifest " + sealed.hash()));
    }

    /** The folder was renamed and the row was not committed: a kill at that instant, or a database that was set back. */
    private Sealing adopt(YearMonth month, Path place, String previous) {
        try {
            Optional<Manifest> manifest = check.manifest(place)
                    .filter(it -> it.month().equals(month) && it.previous().equals(previous));
            if (manifest.isEmpty()
                    || !check.files(place, manifest.get(), _ -> true).isEmpty()) {
                throw new StatisticsProblem.ArchiveInTheWay(month, place.toString());
            }
            Sealed sealed = ArchiveWriter.sealed(manifest.get(), Files.readAllBytes(place.resolve(Manifest.FILE)));
            recording.executeWithoutResult(_ -> enter(sealed, manifest.get()));
            return new Sealing.Adopted(sealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Sealed> sealed() {
        return months.all().stream().map(MonthStore.Row::sealed).toList();
    }

    @Override
    public List<YearMonth> changedSince() {
        return months.latest().stream()
                .filter(months::changedSince)
                .map(row -> row.sealed().month())
                .toList();
    }

    @Override
    public Verification verify() {
        return check.all(sealed());
    }
}
