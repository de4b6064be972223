package org.gatehouse.statistics;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.OfficerId;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Permission;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.audit.Seals;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TransportMode;
import org.gatehouse.retention.ErasedMonth;
import org.gatehouse.retention.ErasedMonths;
import org.gatehouse.testing.RealPostgres;
import org.gatehouse.testing.SettableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The module alone on a database of its own, its neighbours' fact views replaced by tables of the same columns, so that a
 * test may delete facts and count everything there is.
 */
public final class StatisticsAlone implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    public StatisticsAlone() {
        this(Map.of());
    }

    /** @param settings by name, such as {@code gatehouse.archive} */
    public StatisticsAlone(Map<String, Object> settings) {
        context = new AnnotationConfigApplicationContext();
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource(
                "home", Map.of("gatehouse.home", RealPostgres.emptyHome().toString())));
        sources.addFirst(new MapPropertySource("settings", settings));
        context.register(House.class);
        context.refresh();
    }

    public <T> T door(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return door(JdbcClient.class);
    }

    public DataSource database() {
        return door(DataSource.class);
    }

    public SettableClock clock() {
        return door(SettableClock.class);
    }

    /** Every month up to it counts as erased; the rows of the test stay until it deletes them. */
    public void erasedUpTo(YearMonth month) {
        door(Erased.class).last = Optional.of(month);
    }

    private static final class Erased implements ErasedMonths {

        private volatile Optional<YearMonth> last = Optional.empty();

        @Override
        public Optional<ErasedMonth> of(YearMonth month) {
            return last().filter(erased -> !month.isAfter(erased.month()));
        }

        @Override
        public Optional<ErasedMonth> last() {
            return last.map(month -> new ErasedMonth(month, LocalDate.of(2027, 2, 1), "a law", 1));
        }

        @Override
        public Optional<ErasedMonth> holdBack(YearMonth month) {
            return of(month);
        }
    }

    /** Records so many inspections of persons, all alike, in one transaction. */
    public void persons(LocalDate day, String port, String mode, String direction, String group, long count) {
        jdbc().sql("""
                        INSERT INTO inspection.fact_person_inspected
                        SELECT pg_current_xact_id()::text::bigint, CAST(:day AS timestamp) AT TIME ZONE 'UTC', :day, :port,
                               :direction, :mode, :group, 'DESK', 'ADMITTED', false, 1
                        FROM generate_series(1, :count)
                        """)
                .param("day", day)
                .param("port", port)
                .param("mode", mode)
                .param("direction", direction)
                .param("group", group)
                .param("count", count)
                .update();
    }

    public void conveyances(LocalDate day, String port, String mode, String direction, String kind, long count) {
        jdbc().sql("""
                        INSERT INTO conveyance.fact_conveyance_inspected
                        SELECT pg_current_xact_id()::text::bigint, CAST(:day AS timestamp) AT TIME ZONE 'UTC', :day, :port,
                               :direction, :mode, :kind, false, 1
                        FROM generate_series(1, :count)
                        """)
                .param("day", day)
                .param("port", port)
                .param("mode", mode)
                .param("direction", direction)
                .param("kind", kind)
                .param("count", count)
                .update();
    }

    public long total() {
        return jdbc().sql("SELECT COALESCE(SUM(quantity), 0) FROM statistics.person_tally")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = "org.gatehouse.statistics",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "org\\.gatehouse\\.statistics\\.pages\\..*",
                                "org\\.gatehouse\\.statistics\\.tally\\.Folding.*"
                            }))
    static class House {

        @Bean(destroyMethod = "close")
        HikariDataSource database() {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(RealPostgres.emptyDatabase());
            pool.setMaximumPoolSize(16);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration/statistics")
                    .schemas("statistics")
                    .load()
                    .migrate();
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("CREATE SCHEMA inspection").update();
            jdbc.sql("CREATE SCHEMA conveyance").update();
            jdbc.sql("CREATE SCHEMA screening").update();
            jdbc.sql("CREATE SCHEMA stays").update();
            jdbc.sql("CREATE SCHEMA warning").update();
            jdbc.sql("""
                            CREATE TABLE warning.fact_signal (
                                recorded_in bigint, recorded_at timestamptz, day date, port text, indicator text, event text,
                                outcome text, quantity smallint)
                            """).update();
            jdbc.sql("""
                            CREATE TABLE warning.fact_warning (
                                recorded_in bigint, recorded_at timestamptz, day date, port text, indicator text, level text,
                                event text, outcome text, quantity smallint)
                            """).update();
            jdbc.sql("""
                            CREATE TABLE stays.fact_irregular (
                                recorded_in bigint, recorded_at timestamptz, day date, port text, kind text, event text,
                                outcome text, quantity smallint)
                            """).update();
            jdbc.sql("""
                            CREATE TABLE screening.fact_match (
                                recorded_in bigint, recorded_at timestamptz, day date, port text, direction text, event text,
                                place text, kind text, action text, outcome text, quantity smallint)
                            """).update();
            jdbc.sql("""
                            CREATE TABLE inspection.fact_person_inspected (
                                recorded_in bigint, recorded_at timestamptz, day date, port text, direction text, mode text,
                                nationality_group text, channel text, outcome text, second_line boolean, quantity smallint)
                            """).update();
            jdbc.sql("""
                            CREATE TABLE conveyance.fact_conveyance_inspected (
                                recorded_in bigint, recorded_at timestamptz, day date, port text, direction text, mode text,
                                kind text, cargo boolean, quantity smallint)
                            """).update();
            return pool;
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        Clock clock() {
            return new SettableClock();
        }

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        /** Signed with a key of this house alone. */
        @Bean
        Seals seals() throws GeneralSecurityException {
            return new OwnSeals(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        }

        /** Writes nothing down: what is audited is not this module's to test. */
        @Bean
        AuditTrail audit() {
            return _ -> {};
        }

        @Bean
        SpringTemplateEngine templates() {
            var files = new ClassLoaderTemplateResolver();
            files.setPrefix("templates/");
            files.setSuffix(".html");
            files.setCharacterEncoding("UTF-8");
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/statistics");
            messages.setDefaultEncoding("UTF-8");
            messages.setFallbackToSystemLocale(false);
            var engine = new SpringTemplateEngine();
            engine.setTemplateResolver(files);
            engine.setTemplateEngineMessageSource(messages);
            return engine;
        }

        /** Nobody by name but stat.wang; what accounts there are is not this module's to test. */
        @Bean
        Erased erased() {
            return new Erased();
        }

        @Bean
        Officers officers() {
            return new OneOfficer();
        }

        @Bean
        Ports ports() {
            return new FourPorts();
        }
    }

    private record OwnSeals(KeyPair keys) implements Seals {

        @Override
        public byte[] sign(String form, byte[] content) {
            try {
                var ed25519 = Signature.getInstance("Ed25519");
                ed25519.initSign(keys.getPrivate());
                ed25519.update(form.getBytes(StandardCharsets.UTF_8));
                ed25519.update(content);
                return ed25519.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean signed(String form, byte[] content, byte[] signature) {
            try {
                var ed25519 = Signature.getInstance("Ed25519");
                ed25519.initVerify(keys.getPublic());
                ed25519.update(form.getBytes(StandardCharsets.UTF_8));
                ed25519.update(content);
                return ed25519.verify(signature);
            } catch (GeneralSecurityException _) {
                return false;
            }
        }
    }

    /** An officer with no powers in statistics. */
    private static final class OneOfficer implements Officers {

        private static final Actor WANG = new Actor(
                new OfficerId(UUID.nameUUIDFromBytes(new byte[] {1})),
                "officer:wang",
                "Wang",
                Optional.empty(),
                Set.of());

        @Override
        public Optional<Colleague> find(OfficerId id) {
            return Optional.empty();
        }

        @Override
        public Map<OfficerId, Colleague> findAll(Collection<OfficerId> ids) {
            return Map.of();
        }

        @Override
        public Map<String, KnownActor> behind(Collection<String> references) {
            return Map.of();
        }

        @Override
        public Optional<String> referenceOf(String signInNameOrProgram) {
            return named(signInNameOrProgram).map(Actor::reference);
        }

        @Override
        public Optional<Actor> named(String signInName) {
            return signInName.equals("stat.wang") ? Optional.of(WANG) : Optional.empty();
        }

        @Override
        public List<Colleague> at(PortCode port, Permission permission) {
            return List.of();
        }
    }

    /** Ports by name, as far as these tests need any. */
    private static final class FourPorts implements Ports {

        private static final List<Port> PORTS = List.of(
                port("CNGBE", "Gongbei", "拱北", TransportMode.ROAD),
                port("CNPVG", "Shanghai Pudong", "上海浦东", TransportMode.AIR),
                port("CNSHA", "Shanghai", "上海", TransportMode.SEA),
                port("CNSZB", "Shenzhen Bay", "深圳湾", TransportMode.ROAD));

        private static Port port(String code, String en, String zh, TransportMode mode) {
            return new Port(new PortCode(code), false, en, zh, mode, ZoneId.of("Asia/Shanghai"), 0, 0);
        }

        @Override
        public Optional<Port> find(PortCode code) {
            return PORTS.stream().filter(port -> port.code().equals(code)).findFirst();
        }

        @Override
        public List<Port> all() {
            return PORTS;
        }
    }
}
