package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditVerification;
import org.gatehouse.conveyance.ConveyanceBatches;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionBatches;
import org.gatehouse.inspection.InspectionStatus;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Travellers;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.NationalityGroup;
import org.gatehouse.reference.PortCode;
import org.gatehouse.statistics.Bulletins;
import org.gatehouse.statistics.Bulletins.Freshness;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Tallies;
import org.gatehouse.testing.RealPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The oldest PostgreSQL that {@code GATEHOUSE_DB_URL} may name, and older ones. Its programs are laid down by the build. */
class PostgresFifteenTest {

    private static final Path PROGRAMS = Path.of("target", "postgresql-15.jar");

    /** As many of each as are shown and not hidden as a small count. */
    private static final int TOGETHER = 50;

    private static final Actor NATIONAL = new Actor(
            Travellers.OFFICER_LI.id(),
            Travellers.OFFICER_LI.reference(),
            "National",
            Optional.empty(),
            Set.of(Permission.CONVEYANCE_INSPECT));
    private static final Instant NOON = Instant.parse("2022-02-03T04:00:00Z");

    @Test
    void migrations_an_inspection_a_batch_and_the_bulletin_run_on_the_oldest_version() throws IOException {
        assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .isEqualTo("Linux amd64");
        assertThat(PROGRAMS).exists();
        try (var server = EmbeddedPostgres.builder()
                        .setPgBinaryResolver((_, _) -> programs())
                        .start();
                var house = house(server.getJdbcUrl("postgres", "postgres"))) {
            assertThat(house.getBean(JdbcClient.class)
                            .sql("SHOW server_version")
                            .query(String.class)
                            .single())
                    .startsWith("15.");
            inspect(house);
            recordBatches(house);
            house.getBean(Tallies.class).foldNow();
            var bulletin = house.getBean(Bulletins.class).compile(Period.parse("2022Q1"), Freshness.RECOUNTED);
            assertThat(bulletin.recorded("crossings.persons.total")
                            .orElseThrow()
                            .value())
                    .isEqualTo(TOGETHER);
            assertThat(bulletin.recorded("conveyances.total").orElseThrow().value())
                    .isEqualTo(TOGETHER);
            assertThat(house.getBean(AuditVerification.class).verify(_ -> {}).intact())
                    .isTrue();
        }
    }

    @Test
    void an_older_one_is_refused_with_a_sentence_that_says_what_to_do() {
        assertThatThrownBy(() -> Migrations.requireVersion(140_012, "14.12"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("PostgreSQL 14.12")
                .hasMessageContaining("15 or newer")
                .hasMessageContaining("GATEHOUSE_DB_URL");
        Migrations.requireVersion(150_000, "15.0");
    }

    private static void inspect(ConfigurableApplicationContext house) {
        var inspections = house.getBean(Inspections.class);
        var opened = inspections.open(
                new Inspections.Arrival(
                        Travellers.PUDONG,
                        Direction.EXIT,
                        Channel.DESK,
                        Travellers.aCitizensPassport(Travellers.aNumber())),
                Travellers.aKey(),
                Travellers.OFFICER_LI);
        var decided = inspections.decide(
                opened.id(), new Decision.Admit(Optional.empty(), "in order"), opened.version(), Travellers.OFFICER_LI);
        assertThat(decided.status()).isEqualTo(InspectionStatus.CLOSED);
    }

    private static void recordBatches(ConfigurableApplicationContext house) {
        var batches = house.getBean(InspectionBatches.class);
        var arrived = IntStream.range(0, TOGETHER)
                .mapToObj(i -> new InspectionBatches.Arrived(
                        NOON.plusSeconds(i),
                        Travellers.PUDONG,
                        Direction.EXIT,
                        Channel.DESK,
                        Travellers.aCitizensPassport(Travellers.aNumber()),
                        new InspectionBatches.IfReferred.Admitted(NationalityGroup.CITIZEN, "in order")))
                .toList();
        var officers = new InspectionBatches.Officers(
                Travellers.OFFICER_LI.id(), Travellers.SECOND_LINE.id(), Travellers.COMMANDER.id());
        batches.openSpan(NOON, NOON.plusSeconds(1));
        assertThat(batches.record("fifteen", batches.read(arrived), officers, Travellers.OFFICER_LI))
                .isTrue();
        assertThat(batches.record("fifteen", batches.read(arrived), officers, Travellers.OFFICER_LI))
                .isFalse();
        batches.seal(NOON, NOON.plusSeconds(1));
        var cars = IntStream.range(0, TOGETHER)
                .mapToObj(i -> new ConveyanceBatches.Inspected(
                        NOON.plusSeconds(i),
                        new PortCode("CNGBP"),
                        Direction.ENTRY,
                        ConveyanceKind.MOTOR_VEHICLE,
                        "QX%06d".formatted(i),
                        false))
                .toList();
        assertThat(house.getBean(ConveyanceBatches.class).inspect("fifteen", cars, NATIONAL))
                .isTrue();
    }

    private static ConfigurableApplicationContext house(String database) {
        return new SpringApplicationBuilder(GatehouseApplication.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--gatehouse.db-url=" + database,
                        "--gatehouse.db-connections=6",
                        "--gatehouse.home=" + RealPostgres.emptyHome());
    }

    private static InputStream programs() {
        try (var jar = new JarFile(PROGRAMS.toFile())) {
            var entry = jar.stream()
                    .filter(file -> file.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            Path unpacked = Files.createTempFile("postgresql", ".txz");
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.newInputStream(unpacked, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
