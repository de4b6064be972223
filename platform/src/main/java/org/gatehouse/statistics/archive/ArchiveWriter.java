package org.gatehouse.statistics.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.gatehouse.audit.Seals;
import org.gatehouse.statistics.Archives.Sealed;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Periods;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Writes a vintage into a folder beside its place. */
@Component
class ArchiveWriter {

    private static final int BUFFER_OCTETS = 1 << 16;

    private final ArchiveFolder folder;
    private final FactReader facts;
    private final ParquetWriter parquet;
    private final Periods periods;
    private final ManifestForm form;
    private final Clock clock;
    private Spool.Opener opener = file -> new BufferedOutputStream(Files.newOutputStream(file), BUFFER_OCTETS);

    ArchiveWriter(
            ArchiveFolder folder, FactReader facts, ParquetWriter parquet, Periods periods, Seals seals, Clock clock) {
        this.folder = folder;
        this.facts = facts;
        this.parquet = parquet;
        this.periods = periods;
        this.form = new ManifestForm(seals);
        this.clock = clock;
    }

    /** For a test: a disk that fills up while rows come in. */
    void spoolBy(Spool.Opener other) {
        this.opener = other;
    }

    /**
     * What is to be sealed.
     *
     * @param previous hash of the vintage before; empty for the first
     */
    record Order(YearMonth month, int vintage, String previous, MonthStore.Mark mark, String by) {}

    /** @param folder where it lies until it is published */
    record Written(Path folder, Manifest manifest, Sealed sealed) {}

    /**
     * Within a transaction that sees one state of the database.
     *
     * @param tallied what the tallies have, by fact
     * @throws StatisticsProblem.ArchiveNotWritten when it fails; nothing is left then
     */
    Written write(Order order, Map<ArchivedFact, Long> tallied, LongConsumer rows) {
        try {
            Path writing = folder.beginWriting();
            try {
                return write(order, tallied, rows, writing);
            } catch (IOException | SQLException | RuntimeException e) {
                ArchiveFolder.discard(writing);
                throw e;
            }
        } catch (IOException | UncheckedIOException | DataAccessException | SQLException e) {
            throw notWritten(order.month(), e);
        }
    }

    StatisticsProblem notWritten(YearMonth month, Exception e) {
        var problem = new StatisticsProblem.ArchiveNotWritten(
                month.toString(), folder.root().toString(), Reasons.of(e));
        problem.initCause(e);
        return problem;
    }

    private Written write(Order order, Map<ArchivedFact, Long> tallied, LongConsumer rows, Path writing)
            throws IOException, SQLException {
        facts.span(order.month(), order.mark().foldedBelow());
        List<Spool.Counted> spooled;
        try (var spool = new Spool(writing, opener)) {
            for (ArchivedFact fact : ArchivedFact.values()) {
                facts.read(fact, spool, rows);
            }
            spooled = spool.end();
        }
        requireWhatIsTallied(order.month(), tallied, spooled);
        List<Manifest.Entry> entries = parquet.pack(writing, order.month(), order.vintage(), spooled);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var manifest = new Manifest(
                Manifest.SCHEMA,
                order.month(),
                order.vintage(),
                periods.scale(Period.month(order.month())),
                order.mark().foldedBelow(),
                order.mark().asOf(),
                order.previous(),
                order.by(),
                now,
                entries);
        byte[] octets = form.write(manifest);
        Files.write(writing.resolve(Manifest.FILE), octets);
        return new Written(writing, manifest, sealed(manifest, octets));
    }

    static Sealed sealed(Manifest manifest, byte[] octets) {
        return new Sealed(
                manifest.month(),
                manifest.vintage(),
                manifest.schema(),
                manifest.rows(),
                manifest.asOf(),
                Sha256.of(octets),
                manifest.sealedBy(),
                manifest.sealedAt());
    }

    /** Two ways of counting that have nothing in common but the facts. */
    private static void requireWhatIsTallied(
            YearMonth month, Map<ArchivedFact, Long> tallied, List<Spool.Counted> spooled) {
        Map<ArchivedFact, Long> sums = new EnumMap<>(ArchivedFact.class);
        spooled.forEach(part -> sums.merge(part.fact(), part.quantity(), Long::sum));
        for (ArchivedFact fact : ArchivedFact.values()) {
            long expected = tallied.getOrDefault(fact, 0L);
            if (sums.getOrDefault(fact, 0L) != expected) {
                throw new IllegalStateException("of " + fact.code() + " in " + month + " the facts have "
                        + sums.get(fact) + " and the tallies " + expected);
            }
        }
    }
}
