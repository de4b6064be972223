package org.gatehouse.statistics.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.gatehouse.statistics.Bilingual;
import org.gatehouse.statistics.Bulletin;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Observation;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.catalogue.MetricCatalogue;
import org.gatehouse.statistics.reader.FigureReader;
import org.gatehouse.statistics.reader.ReadFigure;
import org.junit.jupiter.api.Test;

/** What the house writes it reads back: the same figure, the same period, a value that the words allow, the same rates. */
class ReadBackTest {

    private static final MetricCatalogue CATALOGUE = new MetricCatalogue();
    private static final FigureReader READER = new FigureReader(CATALOGUE);
    private static final List<String> IN_THE_TEMPLATE = List.of(
            "crossings.persons.total",
            "crossings.persons.citizens_exit",
            "crossings.persons.mainland",
            "crossings.persons.hmt",
            "crossings.persons.foreign",
            "conveyances.total",
            "conveyances.motor",
            "conveyances.trains",
            "conveyances.aircraft",
            "conveyances.vessels");
    private static final List<Period> PERIODS = Stream.of(
                    "2022Q1",
                    "2021Q4",
                    "2022H2",
                    "2022Q1-Q3",
                    "2022",
                    "2022-03",
                    "2022-03-15",
                    "2022-W11",
                    "2022-spring-festival",
                    "2022-01-29..2022-02-06",
                    "2021-12-28..2022-01-03")
            .map(Period::parse)
            .toList();

    private final SplittableRandom random = new SplittableRandom(20);

    @Test
    void sentences_of_the_template_are_read_back() {
        var words = new BulletinWords(CATALOGUE, new MissingWords(new NoPorts()));
        for (int n = 0; n < 400; n++) {
            Period period = PERIODS.get(n % PERIODS.size());
            List<Observation.Recorded> recorded =
                    IN_THE_TEMPLATE.stream().map(this::recorded).toList();
            Bilingual text = words.write(
                    new BulletinWords.Figures(period, 1, Optional.empty(), List.copyOf(recorded), shares()));
            for (Language language : Language.values()) {
                String said = text.in(language);
                List<ReadFigure> read = READER.read(said).figures();
                for (Observation.Recorded one : recorded) {
                    ReadFigure figure = read.stream()
                            .filter(f -> f.metric().filter(one.metric()::equals).isPresent())
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(one.metric() + " is not read of: " + said));
                    assertThat(figure.period()).as(said).contains(period);
                    assertThat(figure.within().orElseThrow().contains(BigDecimal.valueOf(one.value())))
                            .as("%s in %s", one, said)
                            .isTrue();
                }
                ReadFigure total = read.getFirst();
                assertThat(total.metric()).as(said).contains("crossings.persons.total");
                assertThat(total.rates())
                        .as(said)
                        .extracting(ReadFigure.Rate::percent)
                        .containsExactlyElementsOf(rates(period, recorded.getFirst()));
            }
        }
    }

    /** Sentences with a share are written only where there is one. */
    private List<Bulletin.Breakdown> shares() {
        return List.of(table("direction", "ENTRY", "EXIT"), table("group", "CITIZEN", "HMT_RESIDENT", "FOREIGNER"));
    }

    private Bulletin.Breakdown table(String code, String... rows) {
        var name = new Bilingual("x", "x");
        return new Bulletin.Breakdown(
                code,
                name,
                Stream.of(rows)
                        .map(row ->
                                new Bulletin.Row(row, name, 1, 1, 2, BigDecimal.valueOf(random.nextLong(1, 999), 1)))
                        .toList(),
                0);
    }

    private static List<BigDecimal> rates(Period period, Observation.Recorded one) {
        return period.previous().equals(period.yearBefore())
                ? List.of(one.yearAgoPercent().orElseThrow())
                : List.of(
                        one.previousPercent().orElseThrow(),
                        one.yearAgoPercent().orElseThrow());
    }

    private Observation.Recorded recorded(String metric) {
        long value = random.nextLong(10, (long) Math.pow(10, 2 + random.nextInt(8)));
        return new Observation.Recorded(
                metric,
                value,
                CATALOGUE.require(metric).unit(),
                Qualifier.EXACT,
                Optional.of(percent()),
                Optional.of(percent()),
                Optional.empty(),
                Optional.empty());
    }

    private BigDecimal percent() {
        long tenths = random.nextLong(-990, 9_999);
        return BigDecimal.valueOf(tenths == 0 ? 1 : tenths, 1);
    }

    @Test
    void every_figure_of_the_catalogue_is_read_back_by_its_name() {
        for (int n = 0; n < 60; n++) {
            for (Metric metric : CATALOGUE.all()) {
                BigDecimal value = value(metric);
                for (Language language : Language.values()) {
                    String figure = SaidFigure.say(
                            value, 1, metric.style(), language, metric.counter().in(language));
                    String period = PeriodWords.name(PERIODS.get(n % PERIODS.size()), language);
                    String said = language == Language.ZH
                            ? period + "，" + metric.name().zh() + figure + "。"
                            : metric.name().en() + " in " + period + ": " + figure + ".";
                    List<ReadFigure> read = new ArrayList<>(READER.read(said).figures());
                    assertThat(read).as(said).hasSize(1);
                    assertThat(read.getFirst().metric()).as(said).contains(metric.code());
                    assertThat(read.getFirst().within().orElseThrow().contains(value))
                            .as("%s in %s", value, said)
                            .isTrue();
                    assertThat(read.getFirst().period()).as(said).contains(PERIODS.get(n % PERIODS.size()));
                    assertThat(read.getFirst().doubts()).as(said).isEmpty();
                }
            }
        }
    }

    private BigDecimal value(Metric metric) {
        return switch (metric.unit()) {
            case "percent" -> BigDecimal.valueOf(random.nextLong(1, 1000), 1);
            case "tonnes" -> BigDecimal.valueOf(random.nextLong(1, 100_000), 2);
            default -> BigDecimal.valueOf(random.nextLong(1, (long) Math.pow(10, 1 + random.nextInt(9))));
        };
    }

    private static final class NoPorts implements Ports {

        @Override
        public Optional<Port> find(PortCode code) {
            return Optional.empty();
        }

        @Override
        public List<Port> all() {
            return List.of();
        }
    }
}
