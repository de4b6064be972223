package org.gatehouse.statistics.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gatehouse.retention.Hindrance;
import org.gatehouse.retention.MonthProof;
import org.gatehouse.retention.MonthProof.Proof;
import org.gatehouse.statistics.Archives;
import org.gatehouse.statistics.Archives.Fault;
import org.gatehouse.statistics.Archives.Sealing;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.Tallies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A month goes into the archive whole or not at all, stays what it was, and whatever touches it is seen. */
class ArchiveTest {

    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private static final String BY = "officer:statistician";
    private static final Archives.Progress UNTOLD = (_, _) -> {};

    private StatisticsAlone house = new StatisticsAlone();
    private Archives archives = house.door(Archives.class);
    private ArchiveFolder folder = house.door(ArchiveFolder.class);

    @BeforeEach
    void january_is_over() {
        house.clock().set(Instant.parse("2022-02-02T00:00:00Z"));
        house.persons(LocalDate.of(2022, 1, 5), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 300);
        house.persons(LocalDate.of(2022, 1, 6), "CNGBE", "ROAD", "EXIT", "CITIZEN", 500);
        house.conveyances(LocalDate.of(2022, 1, 7), "CNPVG", "AIR", "EXIT", "AIRCRAFT", 40);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Sealing seal(YearMonth month) {
        return archives.seal(month, BY, UNTOLD);
    }

    private void correction() {
        house.jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        SELECT pg_current_xact_id()::text::bigint, TIMESTAMPTZ '2022-02-03 03:00Z', DATE '2022-01-05', 'CNSHA',
                               direction, 'SEA', 'FOREIGNER', 'DESK', 'ADMITTED', false, quantity
                        FROM (VALUES ('ENTRY', -1), ('EXIT', 1)) AS corrected(direction, quantity)
                        """).update();
    }

    @Test
    void a_month_is_sealed_with_all_that_was_recorded_for_it_and_nothing_else() {
        house.persons(LocalDate.of(2022, 2, 1), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 7);
        var sealing = seal(JANUARY);
        assertThat(sealing).isInstanceOf(Sealing.Written.class);
        assertThat(sealing.sealed().rows()).isEqualTo(840);
        assertThat(sealing.sealed().sealedBy()).isEqualTo(BY);
        var manifest =
                house.door(ArchiveCheck.class).manifest(folder.of(JANUARY, 1)).orElseThrow();
        assertThat(manifest.files().stream().map(Manifest.Entry::name))
                .containsExactly(
                        "persons-inspected.road.parquet",
                        "persons-inspected.sea.parquet",
                        "conveyances-inspected.air.parquet",
                        "list-alerts.none.parquet",
                        "irregular-stays.none.parquet",
                        "signals.none.parquet",
                        "warnings.none.parquet");
        assertThat(archives.sealed()).containsExactly(sealing.sealed());
        assertThat(archives.verify().faults()).isEmpty();
        assertThat(archives.changedSince()).isEmpty();
    }

    @Test
    void what_is_sealed_twice_says_so_and_is_not_touched() throws IOException {
        seal(JANUARY);
        Map<Path, String> before = contents();
        assertThat(seal(JANUARY)).isInstanceOf(Sealing.Unchanged.class);
        assertThat(contents()).isEqualTo(before);
        assertThat(archives.sealed()).hasSize(1);
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        if (Files.exists(folder.root())) {
            try (Stream<Path> files = Files.walk(folder.root())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    contents.put(file, Sha256.of(file) + Files.getLastModifiedTime(file));
                }
            }
        }
        return contents;
    }

    @Test
    void a_correction_brings_a_new_vintage_beside_the_old_one() throws IOException {
        var first = seal(JANUARY).sealed();
        Map<Path, String> before = contents();
        correction();
        house.door(Tallies.class).foldNow();
        assertThat(archives.changedSince()).containsExactly(JANUARY);

        var second = seal(JANUARY).sealed();
        assertThat(second.vintage()).isEqualTo(2);
        assertThat(second.rows()).isEqualTo(842);
        assertThat(contents()).containsAllEntriesOf(before);
        var manifest =
                house.door(ArchiveCheck.class).manifest(folder.of(JANUARY, 2)).orElseThrow();
        assertThat(manifest.previous()).isEqualTo(first.hash());
        assertThat(archives.changedSince()).isEmpty();
        assertThat(archives.verify().intact()).isTrue();
        assertThat(archives.sealed()).containsExactly(first, second);
    }

    @Test
    void a_month_that_still_runs_at_a_port_is_not_sealed() {
        // all ports of this house lie in the zone of Shanghai, eight hours before UTC
        house.clock().set(Instant.parse("2022-01-31T15:59:59Z"));
        assertThatThrownBy(() -> seal(JANUARY)).isInstanceOf(StatisticsProblem.MonthNotEnded.class);
        assertThatThrownBy(() -> seal(YearMonth.of(2031, 5))).isInstanceOf(StatisticsProblem.MonthNotEnded.class);
        house.clock().set(Instant.parse("2022-01-31T16:00:00Z"));
        assertThat(seal(JANUARY)).isInstanceOf(Sealing.Written.class);
    }

    @Test
    void a_month_with_a_transaction_from_before_its_end_still_open_is_not_sealed() throws Exception {
        house.clock().set(Instant.parse("2022-01-20T00:00:00Z"));
        house.door(Tallies.class).foldNow();
        try (Connection open = house.database().getConnection()) {
            open.setAutoCommit(false);
            open.createStatement().execute("SELECT pg_current_xact_id()");
            house.persons(LocalDate.of(2022, 1, 30), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 5);
            house.clock().set(Instant.parse("2022-02-02T00:00:00Z"));
            assertThatThrownBy(() -> seal(JANUARY)).isInstanceOf(StatisticsProblem.MonthNotFolded.class);
            open.rollback();
        }
        assertThat(seal(JANUARY)).isInstanceOf(Sealing.Written.class);
    }

    @Test
    void a_month_without_records_is_not_sealed() throws IOException {
        assertThatThrownBy(() -> seal(YearMonth.of(2021, 12))).isInstanceOf(StatisticsProblem.MonthEmpty.class);
        assertThat(contents()).isEmpty();
    }

    @Test
    void only_one_writes_at_a_time() throws Exception {
        try (Connection other = house.database().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("SELECT pg_advisory_xact_lock(hashtextextended('statistics.archive_month', 0))");
            assertThatThrownBy(() -> seal(JANUARY)).isInstanceOf(StatisticsProblem.ArchiveBusy.class);
            other.rollback();
        }
    }

    @Test
    void a_disk_that_fills_up_leaves_no_half_file() throws IOException {
        var writer = house.door(ArchiveWriter.class);
        for (int octets : new int[] {0, 100, 5_000}) {
            writer.spoolBy(file -> new FullAfter(Files.newOutputStream(file), octets));
            var problem = catchThrowable(() -> seal(JANUARY));
            assertThat(problem).isInstanceOf(StatisticsProblem.ArchiveNotWritten.class);
            assertThat(((StatisticsProblem) problem).arguments()).contains("the disk is full");
            try (Stream<Path> left = Files.walk(folder.root())) {
                assertThat(left).containsExactly(folder.root());
            }
            assertThat(archives.sealed()).isEmpty();
        }
        writer.spoolBy(Files::newOutputStream);
        assertThat(seal(JANUARY)).isInstanceOf(Sealing.Written.class);
    }

    private static final class FullAfter extends FilterOutputStream {
        private int left;

        private FullAfter(OutputStream out, int octets) {
            super(out);
            left = octets;
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw new IOException("No space left on device");
            }
            out.write(octets, offset, length);
        }
    }

    @Test
    void the_engine_that_finds_no_space_leaves_no_half_file() throws IOException {
        // each file that DuckDB would write leads to a device that takes nothing
        var writer = house.door(ArchiveWriter.class);
        writer.spoolBy(file -> {
            Path target = file.resolveSibling(file.getFileName().toString().replace(Spool.SUFFIX, ".parquet"));
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.createSymbolicLink(target, Path.of("/dev/full"));
            }
            return Files.newOutputStream(file);
        });
        var problem = catchThrowable(() -> seal(JANUARY));
        assertThat(problem).isInstanceOf(StatisticsProblem.ArchiveNotWritten.class);
        assertThat(((StatisticsProblem) problem).arguments()).contains("the disk is full");
        assertThat(contents()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() {
        house.close();
        house = new StatisticsAlone(Map.of("gatehouse.archive", "/proc/archive"));
        archives = house.door(Archives.class);
        january_is_over();
        var problem = catchThrowable(() -> seal(JANUARY));
        assertThat(problem).isInstanceOf(StatisticsProblem.ArchiveNotWritten.class);
        assertThat(((StatisticsProblem) problem).arguments()).contains("2022-01", "/proc/archive");
    }

    @Test
    void what_a_killed_run_left_behind_is_removed_by_the_next() throws IOException {
        Path left = Files.createDirectories(folder.root().resolve(".writing")).resolve("persons-inspected.sea.csv");
        Files.writeString(left, "half a row");
        seal(JANUARY);
        assertThat(left).doesNotExist();
        assertThat(archives.verify().faults()).isEmpty();
    }

    @Test
    void a_month_whose_row_was_lost_is_verified_and_entered_again() throws IOException {
        var first = seal(JANUARY).sealed();
        house.jdbc().sql("TRUNCATE statistics.archive_month").update();
        assertThat(archives.verify().faults())
                .containsExactly(new Fault(Fault.Kind.UNKNOWN, "month=2022-01-01/vintage=1"));
        assertThat(seal(JANUARY)).isEqualTo(new Sealing.Adopted(first));

        house.jdbc().sql("TRUNCATE statistics.archive_month").update();
        flip(folder.of(JANUARY, 1).resolve("persons-inspected.sea.parquet"), 17, 1);
        assertThatThrownBy(() -> seal(JANUARY)).isInstanceOf(StatisticsProblem.ArchiveInTheWay.class);
    }

    private static void flip(Path file, int at, int bits) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        octets[at] ^= (byte) bits;
        Files.write(file, octets);
    }

    @Test
    void one_altered_octet_anywhere_is_found_and_named() throws IOException {
        seal(JANUARY);
        correction();
        seal(JANUARY);
        List<Path> files = List.copyOf(contents().keySet());
        assertThat(files).hasSize(16);
        var random = new SplittableRandom(20220405);
        for (int attack = 0; attack < 300; attack++) {
            Path file = files.get(attack % files.size());
            int at = random.nextInt((int) Files.size(file));
            int bits = 1 << random.nextInt(8);
            flip(file, at, bits);
            var kind = file.endsWith(Manifest.FILE) ? Fault.Kind.MANIFEST_ALTERED : Fault.Kind.FILE_ALTERED;
            assertThat(archives.verify().faults())
                    .as("octet %d of %s", at, file)
                    .containsExactly(new Fault(kind, folder.named(file)));
            flip(file, at, bits);
        }
        assertThat(archives.verify().faults()).isEmpty();
    }

    @Test
    void what_is_missing_or_too_many_is_found_and_named() throws IOException {
        seal(JANUARY);
        Path vintage = folder.of(JANUARY, 1);
        Path file = vintage.resolve("persons-inspected.sea.parquet");
        Path aside = folder.root().resolve("aside");
        Files.move(file, aside);
        assertThat(archives.verify().faults()).containsExactly(new Fault(Fault.Kind.FILE_MISSING, folder.named(file)));
        Files.copy(aside, file);
        Files.copy(aside, vintage.resolve("more.parquet"));
        assertThat(archives.verify().faults())
                .containsExactly(new Fault(Fault.Kind.UNKNOWN, "month=2022-01-01/vintage=1/more.parquet"));
        Files.delete(vintage.resolve("more.parquet"));
        Files.delete(vintage.resolve(Manifest.FILE));
        assertThat(archives.verify().faults())
                .containsExactly(new Fault(Fault.Kind.MANIFEST_MISSING, folder.named(vintage.resolve(Manifest.FILE))));
    }

    @Test
    void an_older_vintage_in_the_place_of_a_newer_one_is_found() throws IOException {
        seal(JANUARY);
        correction();
        seal(JANUARY);
        ArchiveFolder.discard(folder.of(JANUARY, 2));
        Files.createDirectory(folder.of(JANUARY, 2));
        try (Stream<Path> files = Files.list(folder.of(JANUARY, 1))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.of(JANUARY, 2).resolve(file.getFileName()));
            }
        }
        assertThat(archives.verify().faults())
                .containsExactly(new Fault(Fault.Kind.MANIFEST_ALTERED, "month=2022-01-01/vintage=2/manifest.json"));
    }

    @Test
    void rows_of_sealed_months_stay_and_name_the_one_before() {
        seal(JANUARY);
        assertThatThrownBy(() -> house.jdbc()
                        .sql("UPDATE statistics.archive_month SET row_count = 1")
                        .update())
                .hasMessageContaining("does not change");
        assertThatThrownBy(() ->
                        house.jdbc().sql("DELETE FROM statistics.archive_month").update())
                .hasMessageContaining("does not change");
        String again = """
                INSERT INTO statistics.archive_month
                SELECT month, :vintage, schema, folded_below, as_of, row_count, hash, :previous, sealed_by, sealed_at
                FROM statistics.archive_month
                """;
        assertThatThrownBy(() -> house.jdbc()
                        .sql(again)
                        .param("vintage", 2)
                        .param("previous", "0".repeat(64))
                        .update())
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() -> house.jdbc()
                        .sql(again)
                        .param("vintage", 1)
                        .param("previous", "0".repeat(64))
                        .update())
                .hasMessageContaining("names_the_one_before");
    }

    @Test
    void figures_outlive_records_only_when_they_are_sealed_unchanged_and_whole() throws IOException {
        MonthProof proof = house.door(MonthProof.class);
        assertThat(proof.prove(JANUARY)).isEqualTo(new Proof.Not(Hindrance.NOT_SEALED));
        var sealed = seal(JANUARY).sealed();
        assertThat(proof.prove(JANUARY)).isInstanceOfSatisfying(Proof.Archived.class, archived -> {
            assertThat(archived.vintage()).isEqualTo(1);
            assertThat(archived.hash()).isEqualTo(sealed.hash());
            assertThat(archived.archivedBelow()).isPositive();
        });
        Path file = folder.of(JANUARY, 1).resolve("conveyances-inspected.air.parquet");
        flip(file, 40, 4);
        assertThat(proof.prove(JANUARY)).isEqualTo(new Proof.Not(Hindrance.ARCHIVE_DAMAGED));
        flip(file, 40, 4);
        house.jdbc()
                .sql("UPDATE statistics.person_month SET quantity = quantity + 1")
                .update();
        assertThat(proof.prove(JANUARY)).isEqualTo(new Proof.Not(Hindrance.FIGURES_DIFFER));
        house.jdbc()
                .sql("UPDATE statistics.person_month SET quantity = quantity - 1")
                .update();
        house.persons(LocalDate.of(2021, 12, 30), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 7);
        assertThat(proof.prove(JANUARY)).isEqualTo(new Proof.Not(Hindrance.EARLIER_NOT_SEALED));
        seal(JANUARY.minusMonths(1));
        correction();
        assertThat(proof.prove(JANUARY)).isEqualTo(new Proof.Not(Hindrance.CHANGED_SINCE));
    }

    @Test
    void a_month_that_was_erased_keeps_its_figures_and_its_seal() {
        Bulletin before = house.door(Bulletins.class).compile(Period.month(JANUARY), Bulletins.Freshness.RECOUNTED);
        var sealed = seal(JANUARY).sealed();
        house.erasedUpTo(JANUARY);
        house.jdbc().sql("DELETE FROM inspection.fact_person_inspected").update();
        assertThat(seal(JANUARY)).isEqualTo(new Sealing.Unchanged(sealed));
        Bulletins bulletins = house.door(Bulletins.class);
        assertThat(bulletins
                        .compile(Period.month(JANUARY), Bulletins.Freshness.RECOUNTED)
                        .observations())
                .isEqualTo(before.observations());
        assertThat(bulletins
                        .recompute(before, house.door(Tallies.class).foldedBelow())
                        .observations())
                .isEqualTo(before.observations());
    }

    @Test
    void a_bulletin_over_months_that_are_not_sealed_names_them() {
        house.persons(LocalDate.of(2021, 11, 3), "CNSHA", "SEA", "ENTRY", "FOREIGNER", 20);
        house.clock().set(Instant.parse("2022-04-02T00:00:00Z"));
        seal(JANUARY);
        var problem = catchThrowable(() -> compile("2022Q1"));
        assertThat(problem).isInstanceOf(StatisticsProblem.NotArchived.class);
        assertThat(((StatisticsProblem) problem).arguments()).containsExactly("2022Q1", "2021-11");
        // a year before and a month before nothing was recorded at all: nothing of it can be missing
        assertThat(compile("2022-01").recorded("crossings.persons.total"))
                .hasValueSatisfying(total -> assertThat(total.value()).isEqualTo(800));
    }

    private Bulletin compile(String period) {
        return house.door(Bulletins.class).compileArchived(Period.parse(period), Bulletins.Engine.DUCKDB, (_, _) -> {});
    }

    @Test
    void a_bulletin_over_an_altered_file_is_not_made() throws IOException {
        seal(JANUARY);
        flip(folder.of(JANUARY, 1).resolve("persons-inspected.sea.parquet"), 33, 1);
        assertThatThrownBy(() -> compile("2022-01")).isInstanceOf(StatisticsProblem.ArchiveDamaged.class);
        // and before any cluster is asked, of which there is none here
        assertThatThrownBy(() -> house.door(Bulletins.class)
                        .compileArchived(Period.parse("2022-01"), Bulletins.Engine.SPARK, (_, _) -> {}))
                .isInstanceOf(StatisticsProblem.ArchiveDamaged.class);
    }

    @Test
    void a_bulletin_says_up_to_when_the_archive_holds_everything() {
        var sealedAt = Instant.parse("2022-02-02T00:00:00Z");
        seal(JANUARY);
        house.clock().set(Instant.parse("2022-03-02T00:00:00Z"));
        assertThat(compile("2022-01").asOf()).isEqualTo(Instant.parse("2022-03-02T00:00:00Z"));
        correction();
        assertThat(compile("2022-01").asOf()).isEqualTo(sealedAt);
    }
}
