package org.gatehouse.statistics.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.tally.Counts;
import org.gatehouse.statistics.tally.SqlCounts;

/** Counts by DuckDB over files of the archive, by the texts that PostgreSQL runs over its tallies. Not for two threads. */
public final class ArchivedCounts implements Counts, AutoCloseable {

    private final Duck duck;
    private final Counts counts;
    private final Instant asOf;
    private final Optional<Path> temporary;

    private ArchivedCounts(Duck duck, Instant asOf, Optional<Path> temporary) {
        this.duck = duck;
        this.temporary = temporary;
        this.counts = SqlCounts.over(duck.jdbc());
        this.asOf = asOf;
    }

    /**
     * Over these files, whose folders name their month; the caller has chosen the vintages and looked whether the files are what was
     * sealed.
     *
     * @param files one at least of each fact
     * @param memory what DuckDB may use, such as {@code 1GB}
     * @param spills a folder for what is more
     * @param asOf every fact committed before it is in the files
     */
    public static ArchivedCounts over(Map<ArchivedFact, List<Path>> files, String memory, Path spills, Instant asOf) {
        return over(files, memory, spills, asOf, Optional.empty());
    }

    /** The same over files that are there for this count alone. */
    static ArchivedCounts over(
            Map<ArchivedFact, List<Path>> files, String memory, Path spills, Instant asOf, Path temporary) {
        return over(files, memory, spills, asOf, Optional.of(temporary));
    }

    private static ArchivedCounts over(
            Map<ArchivedFact, List<Path>> files, String memory, Path spills, Instant asOf, Optional<Path> temporary) {
        try {
            Duck duck = Duck.open(memory, spills);
            try {
                files.forEach((fact, each) -> duck.name(fact.code(), each));
                duck.executeAll(Texts.read("relations.sql"));
            } catch (RuntimeException failed) {
                duck.close();
                throw failed;
            }
            return new ArchivedCounts(duck, asOf, temporary);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB does not start", e);
        }
    }

    /** Every fact committed before it is counted. */
    public Instant asOf() {
        return asOf;
    }

    @Override
    public Cube cube(Fact fact, Period period) {
        return counts.cube(fact, period);
    }

    @Override
    public List<AtPort> ports(Period period) {
        return counts.ports(period);
    }

    @Override
    public List<OnDay> days(LocalDate from, LocalDate until) {
        return counts.days(from, until);
    }

    @Override
    public void close() {
        duck.close();
        if (temporary.isPresent()) {
            try {
                ArchiveFolder.discard(temporary.get());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
