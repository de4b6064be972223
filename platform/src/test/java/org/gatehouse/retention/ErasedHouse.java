package org.gatehouse.retention;

import static org.gatehouse.inspection.Travellers.aKey;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.GatehouseApplication;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Role;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.statistics.Archives;
import org.gatehouse.testing.As;
import org.gatehouse.testing.RealPostgres;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.testing.TestClock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house of its own, with a clock that the test sets: months that are erased are erased for everybody. */
final class ErasedHouse implements AutoCloseable {

    static final YearMonth JANUARY = YearMonth.of(2022, 1);
    static final YearMonth FEBRUARY = YearMonth.of(2022, 2);
    static final PortCode PORT = new PortCode("CNYNT");
    static final Actor OFFICER = As.officerAt(PORT.value());
    static final Actor COMMANDER = As.commanderAt(PORT.value());
    static final Actor RECORDS = As.staffOf(Role.RECORDS_OFFICER);
    static final Actor PROTECTION = As.staffOf(Role.DATA_PROTECTION_OFFICER);

    private final ConfigurableApplicationContext context;

    ErasedHouse() {
        context = new SpringApplicationBuilder(GatehouseApplication.class, TestClock.class, Broken.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.main.banner-mode=off",
                        "--gatehouse.db-url=" + RealPostgres.emptyDatabase(),
                        "--gatehouse.db-connections=6",
                        "--gatehouse.warning.first-after=1d",
                        "--gatehouse.home=" + RealPostgres.emptyHome());
        clock().set(Instant.parse("2022-01-16T02:00:00Z"));
    }

    <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    SettableClock clock() {
        return door(SettableClock.class);
    }

    Path archive() {
        return Path.of(context.getEnvironment().getRequiredProperty("gatehouse.home"))
                .resolve("archive");
    }

    JdbcClient jdbc() {
        return door(JdbcClient.class);
    }

    /** Admitted at the desk, ten minutes after whoever crossed before. */
    InspectionView crosses(String zone, Direction direction) {
        clock().advance(Duration.ofMinutes(10));
        InspectionView opened = opens(zone, direction);
        return door(Inspections.class).decide(opened.id(), new Decision.Admit(Optional.empty(), "Seen."), 1, OFFICER);
    }

    InspectionView opens(String zone, Direction direction) {
        return door(Inspections.class).open(new Arrival(PORT, direction, Channel.DESK, zone), aKey(), OFFICER);
    }

    void seal(YearMonth... months) {
        for (YearMonth month : months) {
            door(Archives.class).seal(month, "system:test", (_, _) -> {});
        }
    }

    /** The day on which the rule for crossings lets the month go. */
    void atTheEndOf(YearMonth month) {
        clock().set(month.plusMonths(1).plusYears(5).atDay(1).atTime(3, 0).toInstant(java.time.ZoneOffset.UTC));
    }

    /** Signs and confirms, without carrying out. */
    Erasure confirmed(YearMonth month) {
        Erasure signed = door(Erasures.class).sign(month, RECORDS);
        return door(Erasures.class).confirm(signed.id(), PROTECTION);
    }

    Certificate erase(YearMonth month) {
        return door(Erasures.class).carryOut(confirmed(month).id()).orElseThrow();
    }

    long crossings(YearMonth month) {
        LocalDate first = month.atDay(1);
        return jdbc().sql("""
                        SELECT count(*) FROM inspection.inspection
                        WHERE id >= :first AND id < :end
                        """)
                .param("first", new Keeping(month.minusMonths(1), 0, Map.of(), java.util.List.of()).end())
                .param("end", new Keeping(YearMonth.from(first), 0, Map.of(), java.util.List.of()).end())
                .query(Long.class)
                .single();
    }

    long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    /** The next erasure breaks off after the stays and before the crossings: the server ends the connection. */
    void breakTheNextErasure() {
        door(Broken.InTheMiddle.class).next = true;
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        @Order(2)
        InTheMiddle inTheMiddle(JdbcClient jdbc) {
            return new InTheMiddle(jdbc);
        }

        static final class InTheMiddle implements RecordsOnCrossings {

            private final JdbcClient jdbc;
            private volatile boolean next;

            InTheMiddle(JdbcClient jdbc) {
                this.jdbc = jdbc;
            }

            @Override
            public Map<KeptReason, Set<UUID>> kept(Keeping keeping) {
                return Map.of();
            }

            @Override
            public Map<String, Long> erase(Keeping keeping, Set<UUID> kept) {
                if (next) {
                    next = false;
                    jdbc.sql("SELECT pg_terminate_backend(pg_backend_pid())")
                            .query(Boolean.class)
                            .single();
                }
                return Map.of();
            }
        }
    }
}
