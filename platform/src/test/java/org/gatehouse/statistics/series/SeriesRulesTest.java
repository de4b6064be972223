package org.gatehouse.statistics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.SeriesBreak;
import org.gatehouse.statistics.published.Interval;
import org.junit.jupiter.api.Test;

/** Level, fluctuation, trend and forecast by their stated rules. */
class SeriesRulesTest {

    private final SplittableRandom random = new SplittableRandom(3);

    private static SeriesLine quarters(int many, IntToDoubleFunction values) {
        return line(Period.parse("2011Q1"), many, values);
    }

    private static SeriesLine line(Period first, int many, IntToDoubleFunction values) {
        List<SeriesPoint> points = new ArrayList<>();
        Period period = first;
        for (int n = 0; n < many; n++) {
            points.add(point(period, BigDecimal.valueOf(values.applyAsDouble(n))));
            period = period.next().orElseThrow();
        }
        return new SeriesLine("XX-Border", points);
    }

    private static SeriesPoint point(Period period, BigDecimal value) {
        return new SeriesPoint(
                period, value, new Interval(value, value), SeriesPoint.Origin.PUBLISHED, Optional.empty());
    }

    private static Movement moves(SeriesLine line) {
        return ((Movement.Told.Moves) Movement.of(line, Period.Kind.QUARTER, List.of())).movement();
    }

    private static Forecast expects(SeriesLine line) {
        return ((Forecast.Told.Expects) Forecast.of(line, Period.Kind.QUARTER, List.of())).forecast();
    }

    private static SeriesBreak broken(String from) {
        return new SeriesBreak(
                "m", LocalDate.parse(from), SeriesBreak.Kind.SCOPE, new Bilingual("wider", "扩大"), "here");
    }

    @Test
    void low_and_smooth_is_said_as_bulletins_say_it() {
        // high for years, then a fall, then two years that hardly move
        Movement movement = moves(quarters(40, n -> n < 28 ? 150 + n : 30 + 0.3 * (n % 2)));
        assertThat(movement.level()).isEqualTo(Movement.Level.LOW);
        assertThat(movement.fluctuation()).isEqualTo(Movement.Fluctuation.SMOOTH);
        assertThat(movement.direction()).isEqualTo(Movement.Direction.NONE);
        assertThat(MovementWords.say(movement))
                .isEqualTo(new Bilingual("Smooth at a low level, no obvious fluctuation", "低位平稳运行，无明显波动"));
        assertThat(MovementWords.sentence(new Bilingual("Exits", "出境"), movement))
                .isEqualTo(new Bilingual(
                        "Exits, from the first quarter of 2019 to the fourth quarter of 2020: smooth at a low level, no obvious fluctuation.",
                        "2019年第一季度至2020年第四季度，出境低位平稳运行，无明显波动。"));
    }

    @Test
    void one_leap_in_the_window_is_no_smooth_run() {
        Movement movement = moves(quarters(40, n -> n < 35 ? 400 : 100));
        assertThat(movement.change()).isZero();
        assertThat(movement.fluctuation()).isEqualTo(Movement.Fluctuation.STRONG);
    }

    @Test
    void a_steady_rise_is_a_trend_and_its_mirror_a_fall() {
        for (int n = 0; n < 200; n++) {
            double step = 0.5 + random.nextDouble(20);
            double noise = random.nextDouble(step / 3);
            double[] values = IntStream.range(0, 16)
                    .mapToDouble(i -> 100 + step * i + random.nextDouble(-1, 1) * noise)
                    .toArray();
            Movement rise = moves(quarters(16, i -> values[i]));
            Movement fall = moves(quarters(16, i -> values[15 - i]));
            assertThat(rise.direction()).isEqualTo(Movement.Direction.RISING);
            assertThat(fall.direction()).isEqualTo(Movement.Direction.FALLING);
            assertThat(rise.level()).isEqualTo(Movement.Level.HIGH);
            assertThat(fall.level()).isEqualTo(Movement.Level.LOW);
        }
    }

    @Test
    void what_is_said_does_not_depend_on_the_unit() {
        for (int n = 0; n < 200; n++) {
            double[] values = IntStream.range(0, 20)
                    .mapToDouble(_ -> 1 + random.nextInt(1_000))
                    .toArray();
            Movement one = moves(quarters(20, i -> values[i]));
            Movement scaled = moves(quarters(20, i -> values[i] * 10_000));
            assertThat(MovementWords.say(scaled)).isEqualTo(MovementWords.say(one));
            assertThat(scaled.change()).isCloseTo(one.change(), within(1e-9));
            assertThat(one.rank()).isBetween(0.0, 1.0);
            assertThat(one.probability()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void chance_alone_is_seldom_taken_for_a_trend() {
        int found = 0;
        for (int n = 0; n < 2_000; n++) {
            double[] values =
                    IntStream.range(0, 8).mapToDouble(_ -> random.nextDouble()).toArray();
            found += Trend.of(values).probability() < 0.05 ? 1 : 0;
        }
        assertThat(found).isBetween(30, 130);
    }

    @Test
    void the_slope_is_that_of_the_line_whatever_few_wild_values_say() {
        double[] values = IntStream.range(0, 21).mapToDouble(i -> 5 + 2.5 * i).toArray();
        values[4] = 10_000;
        values[17] = -10_000;
        assertThat(Trend.of(values).slope()).isCloseTo(2.5, within(1e-9));
        assertThat(Trend.of(new double[] {3, 3, 3, 3, 3, 3, 3, 3})).isEqualTo(new Trend(0, 1));
    }

    @Test
    void too_few_a_gap_and_a_break_say_so() {
        assertThat(Movement.of(quarters(7, _ -> 5), Period.Kind.QUARTER, List.of()))
                .isEqualTo(new Movement.Told.NotYet(new WhyNot.TooFew(7, 8)));
        var gap = new ArrayList<>(quarters(12, _ -> 5).points());
        gap.remove(6);
        assertThat(Movement.of(new SeriesLine("X", gap), Period.Kind.QUARTER, List.of()))
                .isEqualTo(new Movement.Told.NotYet(new WhyNot.Gap(Period.parse("2012Q3"), 5, 8)));
        assertThat(Forecast.of(quarters(30, n -> 5 + n), Period.Kind.QUARTER, List.of(broken("2016-10-01"))))
                .isEqualTo(new Forecast.Told.NotYet(new WhyNot.Broken(LocalDate.parse("2016-10-01"), 7, 12)));
        assertThat(Forecast.of(quarters(30, n -> 5 + n), Period.Kind.QUARTER, List.of(broken("2018-07-01"))))
                .isEqualTo(new Forecast.Told.NotYet(new WhyNot.BreakAhead(Period.parse("2018Q2"))));
        assertThat(Forecast.of(quarters(30, n -> 5 + n), Period.Kind.HOLIDAY, List.of()))
                .isEqualTo(new Forecast.Told.NotYet(new WhyNot.Irregular()));
        for (WhyNot why : List.of(
                new WhyNot.TooFew(1, 8),
                new WhyNot.Irregular(),
                new WhyNot.Nothing(),
                new WhyNot.Gap(Period.parse("2012Q3"), 5, 8),
                new WhyNot.BreakAhead(Period.parse("2018Q2")))) {
            assertThat(MovementWords.say(why).en()).isNotBlank();
        }
    }

    @Test
    void a_season_that_grows_is_foretold_better_than_by_the_season_before() {
        double[] seasons = {0.8, 1.0, 1.4, 0.9};
        SeriesLine line = quarters(40, n -> 1_000 * Math.pow(1.03, n) * seasons[n % 4]);
        Forecast forecast = expects(line);
        assertThat(forecast.scores().getFirst().method()).isEqualTo("holt-winters");
        assertThat(forecast.scores().getFirst().mase())
                .isLessThan(forecast.scores().getLast().mase());
        assertThat(forecast.expected()).hasSize(4);
        for (int h = 0; h < 4; h++) {
            Forecast.Expected one = forecast.expected().get(h);
            assertThat(one.period()).isEqualTo(Period.quarter(2021, h + 1));
            assertThat(one.low()).isLessThanOrEqualTo(one.value());
            assertThat(one.high()).isGreaterThanOrEqualTo(one.value());
            double came = 1_000 * Math.pow(1.03, 40 + h) * seasons[h];
            assertThat(one.value().doubleValue()).isCloseTo(came, within(came * 0.15));
        }
    }

    @Test
    void the_season_before_is_shown_where_it_misses_less() {
        SeriesLine line = quarters(24, n -> new double[] {100, 500, 20, 260}[n % 4]);
        Forecast forecast = expects(line);
        assertThat(forecast.scores().getFirst().method()).isEqualTo("seasonal-naive");
        assertThat(forecast.scores().getFirst().mase()).isCloseTo(0, within(1e-9));
        assertThat(forecast.expected())
                .extracting(one -> one.value().intValueExact())
                .containsExactly(100, 500, 20, 260);
    }

    @Test
    void the_interval_holds_about_as_often_as_it_promises() {
        int inside = 0;
        int judged = 0;
        for (int run = 0; run < 60; run++) {
            double[] noise = IntStream.range(0, 60)
                    .mapToDouble(_ -> random.nextGaussian())
                    .toArray();
            SeriesLine line = quarters(60, n -> Math.exp(8 + 0.1 * noise[n] + (n % 4 == 2 ? 0.4 : 0)));
            Forecast.Score score = expects(line).scores().getFirst();
            inside += score.inside();
            judged += score.judged();
        }
        assertThat((double) inside / judged).isBetween(0.75, 0.9);
    }

    @Test
    void nothing_ahead_is_seen_while_trying() {
        double[] values = IntStream.range(0, 24)
                .mapToDouble(n -> 100 + 10 * Math.sin(n) + n)
                .toArray();
        var before = new Backtest(new Smoothing(), Arrays.copyOf(values, 20), 4, 1);
        double[] other = values.clone();
        for (int n = 20; n < 24; n++) {
            other[n] = 1_000_000;
        }
        var after = new Backtest(new Smoothing(), other, 4, 1);
        assertThat(after.origins()).isEqualTo(before.origins() + 4);
        assertThat(new Backtest(new Smoothing(), Arrays.copyOf(other, 20), 4, 1).mase())
                .isEqualTo(before.mase());
    }

    @Test
    void any_line_is_foretold_within_its_interval_and_never_below_nought() {
        for (int run = 0; run < 60; run++) {
            int many = 12 + random.nextInt(40);
            double[] values = IntStream.range(0, many)
                    .mapToDouble(_ -> random.nextInt(5) == 0 ? 0 : random.nextInt(1_000))
                    .toArray();
            if (Forecast.of(quarters(many, n -> values[n]), Period.Kind.QUARTER, List.of())
                    instanceof Forecast.Told.Expects(Forecast forecast)) {
                assertThat(forecast.expected()).isNotEmpty().allSatisfy(one -> {
                    assertThat(one.low().signum()).isNotNegative();
                    assertThat(one.low()).isLessThanOrEqualTo(one.value());
                    assertThat(one.value()).isLessThanOrEqualTo(one.high());
                });
                assertThat(forecast.scores())
                        .hasSize(2)
                        .allMatch(score -> score.mase() >= 0 && score.inside() <= score.judged());
            }
        }
    }

    @Test
    void a_quarter_is_the_year_less_the_others() {
        List<SeriesPoint> points = List.of(
                point(Period.parse("2022Q1"), BigDecimal.valueOf(185, 2)),
                point(Period.parse("2022Q2"), BigDecimal.valueOf(241, 2)),
                point(Period.parse("2022Q3"), BigDecimal.valueOf(240, 2)),
                point(Period.parse("2022"), BigDecimal.valueOf(885, 2)));
        List<SeriesPoint> all = Subtraction.complete(points, List.of());
        assertThat(all)
                .filteredOn(one -> one.period().code().equals("2022Q4"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.value()).isEqualByComparingTo("2.19");
                    assertThat(one.origin()).isEqualTo(SeriesPoint.Origin.SUBTRACTED);
                });
        assertThat(all).extracting(one -> one.period().code()).contains("2022H1", "2022H2", "2022Q1-Q3");
        assertThat(Subtraction.complete(points, List.of(broken("2022-04-01"))))
                .extracting(one -> one.period().code())
                .doesNotContain("2022Q4");
    }

    @Test
    void what_rounding_leaves_in_doubt_is_not_worked_out() {
        var rough = new SeriesPoint(
                Period.parse("2022"),
                BigDecimal.valueOf(100),
                new Interval(BigDecimal.valueOf(95), BigDecimal.valueOf(105)),
                SeriesPoint.Origin.PUBLISHED,
                Optional.empty());
        assertThat(Subtraction.complete(
                        List.of(rough, point(Period.parse("2022H1"), BigDecimal.valueOf(90))), List.of()))
                .hasSize(2);
        assertThat(Subtraction.complete(
                        List.of(rough, point(Period.parse("2022H1"), BigDecimal.valueOf(50))), List.of()))
                .hasSize(3);
    }

    @Test
    void each_period_follows_the_one_before_it() {
        for (String code : List.of(
                "2022-12-31", "2022-W52", "2022-12", "2022Q4", "2022H2", "2022Q1-Q3", "2022", "2022-spring-festival")) {
            Period period = Period.parse(code);
            assertThat(period.next().orElseThrow().previous()).as(code).contains(period);
        }
    }
}
