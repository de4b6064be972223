package org.gatehouse.warning.evaluating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.inspection.Travellers.aForeignPassport;
import static org.gatehouse.inspection.Travellers.aKey;
import static org.gatehouse.inspection.Travellers.aNumber;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.Channel;
import org.gatehouse.inspection.Decision;
import org.gatehouse.inspection.InspectionView;
import org.gatehouse.inspection.Inspections;
import org.gatehouse.inspection.Inspections.Arrival;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.gatehouse.warning.Analysts;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Indicators;
import org.gatehouse.warning.Indicators.Proposal;
import org.gatehouse.warning.Parameter;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Values;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signals come of what happens at the ports; one while it lasts, whoever computes and however often. */
@HouseTest
class EvaluatorTest {

    private static final Instant MORNING = Instant.parse("2022-01-20T02:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Evaluator evaluator;
    private final LeaseStore lease;
    private final Inspections inspections;
    private final Indicators indicators;
    private final Signals signals;
    private final JdbcClient jdbc;
    private final SettableClock clock;

    EvaluatorTest(
            Evaluator evaluator,
            LeaseStore lease,
            Inspections inspections,
            Indicators indicators,
            Signals signals,
            JdbcClient jdbc,
            SettableClock clock) {
        this.evaluator = evaluator;
        this.lease = lease;
        this.inspections = inspections;
        this.indicators = indicators;
        this.signals = signals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void a_morning() {
        clock.set(MORNING);
    }

    private void threshold(IndicatorCode code, String port, Map<Parameter, Integer> values) {
        var proposed = indicators.propose(
                new Proposal(
                        code,
                        Optional.of(new PortCode(port)),
                        new Values(values),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(100),
                        "A small port.",
                        Optional.empty()),
                Analysts.TANG);
        indicators.approve(proposed.id(), "", Analysts.HAN);
    }

    private List<Signal> at(String port, IndicatorCode code) {
        return signals.list(
                        new Signals.Filter(
                                Optional.of(code),
                                Optional.of(new PortCode(port)),
                                Optional.empty(),
                                Optional.empty(),
                                100),
                        Analysts.TANG)
                .rows();
    }

    private InspectionView arrives(String port, String mrz) {
        Actor officer = As.officerAt(port);
        return inspections.open(new Arrival(new PortCode(port), Direction.ENTRY, Channel.DESK, mrz), aKey(), officer);
    }

    private static String forged() {
        String good = aForeignPassport(aNumber());
        int check = good.indexOf('\n') + 10;
        char wrong = good.charAt(check) == '0' ? '1' : '0';
        return good.substring(0, check) + wrong + good.substring(check + 1);
    }

    @Test
    void a_queue_is_one_signal_while_it_lasts_and_over_when_it_is_quiet() {
        String port = "CNPEK";
        threshold(IndicatorCode.QUEUE_OVERLOAD, port, Map.of(Parameter.WAITING, 2, Parameter.OLDEST_MINUTES, 10));
        InspectionView first = arrives(port, aForeignPassport(aNumber()));
        clock.advance(Duration.ofMinutes(5));
        InspectionView second = arrives(port, aForeignPassport(aNumber()));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.QUEUE_OVERLOAD))
                .as("five minutes are no overload")
                .isEmpty();

        clock.advance(Duration.ofMinutes(6));
        evaluator.evaluate();
        evaluator.evaluate();
        clock.advance(Duration.ofMinutes(1));
        arrives(port, aForeignPassport(aNumber()));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.QUEUE_OVERLOAD)).singleElement().satisfies(one -> {
            assertThat(one.firstValue()).isEqualTo(2);
            assertThat(one.lastValue()).isEqualTo(3);
            assertThat(one.peakValue()).isEqualTo(3);
            assertThat(one.minutes()).hasValue(12);
            assertThat(one.endedAt()).isEmpty();
            assertThat(one.version()).as("lasting is no step of anybody").isEqualTo(1);
        });

        Actor officer = As.officerAt(port);
        for (InspectionView waiting : List.of(first, second)) {
            inspections.decide(
                    waiting.id(),
                    new Decision.Admit(Optional.of(LocalDate.parse("2022-02-10")), ""),
                    waiting.version(),
                    officer);
        }
        clock.advance(Duration.ofMinutes(5));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.QUEUE_OVERLOAD).getFirst().endedAt())
                .as("quiet for a moment is not over")
                .isEmpty();
        clock.advance(Duration.ofMinutes(11));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.QUEUE_OVERLOAD).getFirst().endedAt()).contains(clock.instant());
    }

    @Test
    void forged_documents_of_one_state_are_a_cluster_and_each_counts_once() {
        String port = "CNHFE";
        String again = forged();
        for (int i = 0; i < 3; i++) {
            arrives(port, again);
        }
        for (int i = 0; i < 3; i++) {
            arrives(port, forged());
        }
        clock.advance(Duration.ofMinutes(1));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.DOCUMENT_FRAUD))
                .as("four documents, six times shown")
                .isEmpty();
        arrives(port, forged());
        clock.advance(Duration.ofMinutes(1));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.DOCUMENT_FRAUD)).singleElement().satisfies(one -> {
            assertThat(one.scope().issuer()).contains("FRA");
            assertThat(one.scope().defect()).contains("CHECK_DIGIT");
            assertThat(one.lastValue()).isEqualTo(5);
            assertThat(one.inspections()).hasSize(7);
        });
        clock.advance(Duration.ofHours(25));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.DOCUMENT_FRAUD).getFirst().endedAt()).isPresent();
    }

    /** The hours are those of the port's clock; the one that is judged is the last whole one. */
    private void hours(String port, int weeks, int usual, int now) {
        Instant hour = MORNING.minus(Duration.ofHours(1));
        for (int week = 0; week <= weeks; week++) {
            Instant at = hour.atZone(SHANGHAI).minusWeeks(week).toInstant();
            jdbc.sql("INSERT INTO warning.hour_counted (hour) VALUES (:hour) ON CONFLICT DO NOTHING")
                    .param("hour", at.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql(
                            "INSERT INTO warning.hour (hour, port, direction, travellers) VALUES (:hour, :port, 'EXIT', :count)")
                    .param("hour", at.atOffset(ZoneOffset.UTC))
                    .param("port", port)
                    .param("count", week == 0 ? now : usual + week)
                    .update();
        }
    }

    @Test
    void an_hour_far_from_its_own_past_breaches_the_forecast() {
        hours("CNNNG", 8, 400, 700);
        hours("CNKWE", 8, 400, 430);
        clock.advance(Duration.ofMinutes(2));
        evaluator.evaluate();
        assertThat(at("CNNNG", IndicatorCode.FORECAST_BREACH)).singleElement().satisfies(one -> {
            assertThat(one.scope().direction()).contains(Direction.EXIT);
            assertThat(one.lastValue()).isEqualTo(700);
            assertThat(one.expected()).hasValue(404.5);
            assertThat(one.bound()).isEqualTo(485);
        });
        assertThat(at("CNKWE", IndicatorCode.FORECAST_BREACH)).isEmpty();
    }

    @Test
    void a_port_with_too_little_history_raises_nothing_and_the_page_says_how_many() {
        hours("CNSHE", 3, 400, 900);
        clock.advance(Duration.ofMinutes(2));
        evaluator.evaluate();
        assertThat(at("CNSHE", IndicatorCode.FORECAST_BREACH)).isEmpty();
        assertThat(indicators
                        .get(IndicatorCode.FORECAST_BREACH, Analysts.TANG)
                        .last()
                        .orElseThrow())
                .satisfies(last -> {
                    assertThat(last.at()).isEqualTo(clock.instant());
                    assertThat(last.unknown()).isPositive();
                });
    }

    @Test
    void who_waits_past_the_limit_is_stranded() {
        String port = "CNWUX";
        jdbc.sql("""
                        INSERT INTO inspection.waiting (inspection, port, since, area, carrier, conveyance)
                        VALUES (gen_random_uuid(), :port, :since, '', '', '')
                        """)
                .param("port", port)
                .param("since", MORNING.minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC))
                .update();
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.STRANDED)).singleElement().satisfies(one -> {
            assertThat(one.lastValue()).isEqualTo(1);
            assertThat(one.minutes()).hasValue(60);
        });
    }

    @Test
    void two_nodes_at_once_raise_one_signal() throws Exception {
        String port = "CNSYX";
        threshold(IndicatorCode.QUEUE_OVERLOAD, port, Map.of(Parameter.WAITING, 1, Parameter.OLDEST_MINUTES, 1));
        arrives(port, aForeignPassport(aNumber()));
        clock.advance(Duration.ofMinutes(2));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(evaluator::evaluate);
            }
            List<Boolean> did = new ArrayList<>();
            for (var done : nodes.invokeAll(work)) {
                did.add(done.get());
            }
            assertThat(did).contains(true);
        }
        assertThat(at(port, IndicatorCode.QUEUE_OVERLOAD)).hasSize(1);
    }

    @Test
    void while_one_node_computes_another_does_not_and_a_dead_one_loses_its_lease() {
        var other = UUID.randomUUID();
        assertThat(lease.take(other, clock.instant(), clock.instant().plusSeconds(300)))
                .isTrue();
        assertThat(evaluator.evaluate()).isFalse();
        clock.advance(Duration.ofSeconds(300));
        assertThat(evaluator.evaluate()).isTrue();
        assertThat(lease.holds(other)).isFalse();
    }

    @Test
    void what_lies_in_the_past_raises_nothing() {
        String port = "CNHAK";
        threshold(IndicatorCode.QUEUE_OVERLOAD, port, Map.of(Parameter.WAITING, 1, Parameter.OLDEST_MINUTES, 1));
        arrives(port, aForeignPassport(aNumber()));
        for (int i = 0; i < 6; i++) {
            arrives(port, forged());
        }
        clock.advance(Duration.ofDays(5));
        evaluator.evaluate();
        assertThat(at(port, IndicatorCode.QUEUE_OVERLOAD)).isEmpty();
        assertThat(at(port, IndicatorCode.DOCUMENT_FRAUD)).isEmpty();
    }
}
