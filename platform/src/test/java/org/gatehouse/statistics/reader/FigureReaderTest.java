package org.gatehouse.statistics.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.catalogue.MetricCatalogue;
import org.gatehouse.statistics.published.Interval;
import org.gatehouse.statistics.reader.Doubt.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of our own making, each with an error that was seen in machine translations of bulletins. */
class FigureReaderTest {

    private static final FigureReader READER = new FigureReader(new MetricCatalogue());

    private static List<ReadFigure> figures(String text) {
        return READER.read(text).figures();
    }

    private static ReadFigure only(String text) {
        List<ReadFigure> figures = figures(text);
        assertThat(figures).as(text).hasSize(1);
        return figures.getFirst();
    }

    private static List<Code> doubts(ReadFigure figure) {
        return figure.doubts().stream().map(Doubt::code).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023年第一季度，查验出入境人员4120.5万人次。| crossings.persons.total | 41205000 | EXACT
            2023年第一季度，12367服务平台提供热线服务31余万通。| hotline.services | 310000 | MORE_THAN
            2023年第一季度，缴获毒品近3.2吨。| seizures.drugs | 3.2 | NEARLY
            2023年第一季度，缴获毒品3200公斤。| seizures.drugs | 3.2 | EXACT
            2023年第一季度，查缴子弹超2万发。| seizures.ammunition | 20000 | MORE_THAN
            2023年第一季度，节省办证办事费用约21亿元。| govservice.saving_cost | 2100000000 | ABOUT
            2023年第一季度，签发护照等各类出入境证件50.3万本。| documents.passports_and_other_exit_entry | 503000 | EXACT
            2023年第一季度，为在华外国人办理停留居留证件15.1万人次。| documents.foreign_stay_residence | 151000 | EXACT
            2023年第一季度，查获“三非”外国人1.41万人次。| immigration_offences.foreigners_found | 14100 | EXACT
            2023年第一季度，遣返0.9万人。| removals.persons | 9000 | EXACT
            2023年第一季度，侦办妨害国（边）境管理犯罪案件4512起。| cases.border_crime.investigated | 4512 | EXACT
            2023年第一季度，查验出入境交通运输工具231.4万辆（列、架、艘）次。| conveyances.total | 2314000 | EXACT
            In the first quarter of 2023, 41.205 million entry and exit personnel were inspected. | crossings.persons.total | 41205000 | EXACT
            In the first quarter of 2023, more than 310,000 hotline services were provided. | hotline.services | 310000 | MORE_THAN
            In the first quarter of 2023, 4,512 criminal cases of obstructing national (border) management were investigated. | cases.border_crime.investigated | 4512 | EXACT
            In the first quarter of 2023, nearly 21,000 bullets were handed in. | seizures.ammunition | 21000 | NEARLY
            """)
    void a_sentence_gives_period_figure_value_and_qualifier(
            String text, String metric, BigDecimal value, Qualifier qualifier) {
        ReadFigure figure = only(text);
        assertThat(figure.metric()).contains(metric);
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(value);
        assertThat(figure.qualifier()).isEqualTo(qualifier);
        assertThat(figure.period()).contains(Period.parse("2023Q1"));
        assertThat(figure.within().orElseThrow().contains(value)).isTrue();
        assertThat(text.substring(figure.start(), figure.end())).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In Q1 2023, 2.314 million vehicles (columns, racks, ships) were inspected. | conveyances.total | MISTRANSLATED
            In Q1 2023, more than 390,000 round licenses were handled online. | licence.boarding_permits | MISTRANSLATED
            In Q1 2023, more than 10,800 ride-on licenses were handled. | licence.alongside_permits | MISTRANSLATED
            In Q1 2023, 1.1 million visas to Hong Kong, Macao and Taiwan were issued. | documents.hmt_endorsements | MISTRANSLATED
            In Q1 2023, 14,100 foreigners were seized. | immigration_offences.foreigners_found | PERSONS_OR_TIMES
            In Q1 2023, 14,100 foreigners were seized. | immigration_offences.foreigners_found | MISTRANSLATED
            In Q1 2023, satisfaction of the masses reached 97%. | hotline.satisfaction | MISTRANSLATED
            2023年第一季度，查缴枪支570起。 | seizures.firearms | WRONG_UNIT
            2023年第一季度，核验服务累计720万余次。 | idauth.verifications | CUMULATIVE
            """)
    void what_is_mistranslated_or_miscounted_is_doubtful(String text, String metric, Code code) {
        ReadFigure figure = only(text);
        assertThat(figure.metric()).contains(metric);
        assertThat(figure.value()).isPresent();
        assertThat(doubts(figure)).contains(code);
        assertThat(figure.certain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In Q1 2023, 4.31.05 million entry and exit personnel were inspected. | TWO_DECIMAL_POINTS | ''
            In Q1 2023, 1,80,000 foreigners were found in breach. | WRONG_GROUPS | 180000
            In Q1 2023, 36,145 million vehicles were inspected. | IMPLAUSIBLE | 36145000
            """)
    void a_broken_number_has_no_value_and_says_what_it_may_have_been(String text, Code code, String candidate) {
        ReadFigure figure = only(text);
        assertThat(figure.value()).isEmpty();
        assertThat(doubts(figure)).contains(code);
        if (!candidate.isEmpty()) {
            assertThat(figure.candidates()).anySatisfy(one -> assertThat(one).isEqualByComparingTo(candidate));
        }
    }

    @Test
    void a_number_that_was_cut_at_its_decimal_point_is_never_taken() {
        ReadFigure figure = figures(
                        "In Q1 2023 the platform saved about 2.1 billion yuan in the cost and about 3 billion in time."
                                + " 460,000 hours")
                .getLast();
        assertThat(figure.metric()).contains("govservice.saving_time");
        assertThat(figure.value()).isEmpty();
        assertThat(figure.candidates()).containsExactly(BigDecimal.valueOf(304_600), BigDecimal.valueOf(30_460_000));
        assertThat(doubts(figure)).contains(Code.SPLIT_NUMBER);
    }

    @Test
    void a_rate_behind_a_part_may_be_that_of_the_whole() {
        var figures = figures("2023年第一季度，共查验出入境人员4120.5万人次，其中中国公民出境1530.1万人次，环比下降1.3%、同比下降6.1%。");
        assertThat(figures).hasSize(2);
        assertThat(figures.getFirst().certain()).isTrue();
        ReadFigure part = figures.getLast();
        assertThat(part.metric()).contains("crossings.persons.citizens_exit");
        assertThat(part.rates())
                .extracting(ReadFigure.Rate::percent)
                .containsExactly(new BigDecimal("-1.3"), new BigDecimal("-6.1"));
        assertThat(part.rates()).allMatch(ReadFigure.Rate::doubtful);
        assertThat(doubts(part)).contains(Code.WHOLE_OR_PART);
        assertThat(part.comparison()).isEqualTo("QoQ -1.3%; YoY -6.1%");
    }

    @Test
    void the_period_before_is_not_the_month_before() {
        ReadFigure figure = only(
                "In the first quarter of 2023, 15.301 million Chinese citizens left the country, a decrease of 1.3% from the previous month.");
        assertThat(figure.rates().getFirst().kind()).isEqualTo(ReadFigure.Rate.Kind.PREVIOUS_PERIOD);
        assertThat(doubts(figure)).containsExactly(Code.NOT_THE_MONTH);
        assertThat(
                        doubts(
                                only(
                                        "In March 2023, 5.1 million Chinese citizens left the country, a decrease of 1.3% from the previous month.")))
                .isEmpty();
    }

    @Test
    void what_is_printed_twice_is_taken_once() {
        var figures = figures(
                "In Q1 2023, 16,900 criminal suspects were arrested. 2.41 million transportation of 2.41 million. 16,900 criminal suspects were arrested.");
        assertThat(figures).hasSize(2);
        assertThat(figures).allSatisfy(figure -> assertThat(doubts(figure)).contains(Code.TWICE));
    }

    @Test
    void several_rates_belong_to_as_many_figures() {
        var figures = figures("2024年第三季度，内地居民、港澳台居民、外国人分别为7310.2万、6210.4万、1503.3万人次，同比分别上升25.1%、27.2%、48.3%。");
        assertThat(figures)
                .extracting(figure -> figure.metric().orElse(""))
                .containsExactly("crossings.persons.mainland", "crossings.persons.hmt", "crossings.persons.foreign");
        assertThat(figures)
                .extracting(figure -> figure.rates().getFirst().percent().toPlainString())
                .containsExactly("25.1", "27.2", "48.3");
    }

    @Test
    void a_share_that_the_numbers_do_not_give_is_doubtful() {
        var figures = figures("2024年第三季度，查验出入境人员1463.5万人次，内地居民854.2万人次，占比52%。");
        assertThat(doubts(figures.getLast())).contains(Code.SHARE_DOES_NOT_FIT);
        assertThat(doubts(figures("2024年第三季度，查验出入境人员1463.5万人次，内地居民854.2万人次，占比58.4%。")
                        .getLast()))
                .isEmpty();
    }

    @Test
    void a_level_of_a_year_long_past_is_a_change_against_it() {
        ReadFigure figure = only("2023年上半年，查验出入境人员1.7亿人次，是2019年同期的49.1%。");
        assertThat(figure.period()).contains(Period.parse("2023H1"));
        assertThat(figure.comparison()).isEqualTo("vs 2019 -50.9%");
    }

    @Test
    void a_figure_ten_times_away_from_all_that_is_known_is_doubtful() {
        Usual usual =
                (metric, kind) -> Optional.of(new Interval(BigDecimal.valueOf(17_000), BigDecimal.valueOf(22_000)));
        var read = READER.read("In Q2 2023, 2,100 criminal suspects were arrested.", Optional.empty(), usual);
        assertThat(doubts(read.figures().getFirst())).contains(Code.POWER_OF_TEN);
        read = READER.read("In Q2 2023, 21,000 criminal suspects were arrested.", Optional.empty(), usual);
        assertThat(doubts(read.figures().getFirst())).isEmpty();
    }

    @Test
    void a_period_without_its_year_is_asked_for() {
        assertThat(doubts(only("一季度，查缴枪支570支。"))).containsExactly(Code.PERIOD_WITHOUT_YEAR);
        assertThat(doubts(only("查缴枪支570支。"))).containsExactly(Code.NO_PERIOD);
        var given = READER.read("一季度，查缴枪支570支。", Optional.of(Period.parse("2023Q1")), Usual.UNKNOWN);
        assertThat(given.figures().getFirst().certain()).isTrue();
    }

    @Test
    void words_that_mean_something_else_are_told_without_a_figure_too() {
        var read = READER.read(
                "Agencies strengthened inspection and guardianship, customs clearance and resident agencies.");
        assertThat(read.figures()).isEmpty();
        assertThat(read.doubts()).hasSize(3).allMatch(doubt -> doubt.code() == Code.MISTRANSLATED);
    }

    @Test
    void a_table_is_read_by_its_head() {
        var figures = figures("""
                指标\t2023Q1（万人次）\t2022Q1（万人次）\t同比
                查验出入境人员\t4120.5\t3000.1\t37.3%
                外国人\t210.2\t98.5\t+113.4%
                """);
        assertThat(figures).hasSize(4);
        assertThat(figures.getFirst().value().orElseThrow()).isEqualByComparingTo("41205000");
        assertThat(figures.get(1).period()).contains(Period.parse("2022Q1"));
        var csv = figures("""
                metric,period,value,unit,YoY
                seizures.firearms,2023Q1,570,pieces,-1.2
                crossings.persons.total,2023Q1,"41,205,000",person-crossings,
                """);
        assertThat(csv).hasSize(2).allMatch(ReadFigure::certain);
        assertThat(csv.getFirst().comparison()).isEqualTo("YoY -1.2%");
        assertThat(csv.getLast().value().orElseThrow()).isEqualByComparingTo("41205000");
    }

    @Test
    void any_text_is_read_without_an_end_in_an_exception() {
        var random = new SplittableRandom(11);
        String alphabet = "0123456789.,;:%()\"'“”、。年月日第季度万亿余近 \t\n|abcQ1H2-/查验出入境人员其中环比同比下降 million vehicles";
        for (int n = 0; n < 3_000; n++) {
            var text = new StringBuilder();
            int length = random.nextInt(80);
            for (int c = 0; c < length; c++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (ReadFigure figure : figures(text.toString())) {
                assertThat(figure.start()).isBetween(0, figure.end());
                assertThat(figure.end()).isLessThanOrEqualTo(text.length());
                figure.value()
                        .ifPresent(value -> assertThat(
                                        figure.within().orElseThrow().contains(value))
                                .isTrue());
            }
        }
    }
}
