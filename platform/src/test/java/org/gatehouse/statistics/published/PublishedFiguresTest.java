package org.gatehouse.statistics.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric;
import org.gatehouse.statistics.Qualifier;
import org.gatehouse.statistics.published.PublishedFigure.Base;
import org.gatehouse.statistics.published.PublishedFigure.Change;
import org.gatehouse.statistics.published.PublishedFigure.Count;
import org.gatehouse.statistics.published.PublishedFigure.OfYear;
import org.gatehouse.statistics.published.PublishedFigure.Reason;
import org.gatehouse.statistics.published.PublishedFigure.Refused;
import org.gatehouse.statistics.published.PublishedFigure.Share;
import org.gatehouse.statistics.wording.SaidFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFiguresTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3009.4万人次                    | 30094000    | EXACT     | 人次
            １４６２.２万人次               | 14622000    | EXACT     | 人次
            1万余发                         | 10000       | MORE_THAN | 发
            1.05万余张                      | 10500       | MORE_THAN | 张
            30余万通                        | 300000      | MORE_THAN | 通
            718万余次                       | 7180000     | MORE_THAN | 次
            1400多万                        | 14000000    | MORE_THAN | ''
            8200多起                        | 8200        | MORE_THAN | 起
            近105万                         | 1050000     | NEARLY    | ''
            近1.2亿                         | 120000000   | NEARLY    | ''
            约20亿元                        | 2000000000  | ABOUT     | 元
            7.6亿余元                       | 760000000   | MORE_THAN | 元
            200亿元以上                     | 20000000000 | MORE_THAN | 元
            超2500万                        | 25000000    | MORE_THAN | ''
            突破4000万                      | 40000000    | MORE_THAN | ''
            227.8万辆(列、架、艘)次         | 2278000     | EXACT     | 辆(列、架、艘)次
            221.7万架（艘、列、辆）次       | 2217000     | EXACT     | 架(艘、列、辆)次
            1.157亿人次                     | 115700000   | EXACT     | 人次
            0.8万人                         | 8000        | EXACT     | 人
            41.47吨                         | 41.47       | EXACT     | 吨
            4414起                          | 4414        | EXACT     | 起
            98%                             | 98          | EXACT     | %
            30.094 million                  | 30094000    | EXACT     | ''
            more than 300,000               | 300000      | MORE_THAN | ''
            nearly 105 million              | 105000000   | NEARLY    | ''
            just over 600 000               | 600000      | MORE_THAN | ''
            about 2 billion yuan            | 2000000000  | ABOUT     | yuan
            over 44,600                     | 44600       | MORE_THAN | ''
            35.045 million vehicles         | 35045000    | EXACT     | vehicles
            """)
    void a_number_is_read_with_its_scale_and_what_qualifies_it(
            String words, BigDecimal value, Qualifier qualifier, String counter) {
        assertThat(PublishedFigures.read(words)).singleElement().isInstanceOfSatisfying(Count.class, count -> {
            assertThat(count.value()).isEqualByComparingTo(value);
            assertThat(count.qualifier()).isEqualTo(qualifier);
            assertThat(count.counter()).isEqualTo(counter);
            assertThat(count.within().contains(value)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.22.93 million persons         | TWO_DECIMAL_POINTS
            1,90,000 foreigners             | WRONG_GROUPS
            1.0633,000 endorsements         | WRONG_GROUPS
            35,045 million vehicles         | IMPLAUSIBLE
            30094000万人次                  | IMPLAUSIBLE
            """)
    void a_number_that_a_translation_broke_is_refused(String words, Reason reason) {
        assertThat(PublishedFigures.read(words))
                .singleElement()
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_sentence_is_read_from_left_to_right() {
        var figures = PublishedFigures.read(
                "2022年第一季度，共查验出入境人员3009.4万人次，其中中国公民出境1462.2万人次，环比下降1.2%、同比下降5.9%；" + "12367服务平台提供热线服务30余万通，群众满意度达98%。");
        assertThat(figures.stream().map(PublishedFigure::words))
                .containsExactly("3009.4万人次", "1462.2万人次", "环比下降1.2%", "同比下降5.9%", "30余万通", "98%");
        assertThat(figures.get(2))
                .isEqualTo(new Change("环比下降1.2%", Base.PREVIOUS_PERIOD, List.of(new BigDecimal("-1.2"))));
        assertThat(figures.get(3)).isEqualTo(new Change("同比下降5.9%", Base.YEAR_BEFORE, List.of(new BigDecimal("-5.9"))));
    }

    @Test
    void several_changes_share_one_verb() {
        var figures = PublishedFigures.read("内地居民、港澳台居民、外国人分别为7854.5万、6469.4万、1646.1万人次，同比分别上升27.3%、28.9%、50.5%");
        assertThat(figures).hasSize(4);
        assertThat(figures.get(3))
                .isInstanceOfSatisfying(
                        Change.class,
                        change -> assertThat(change.percents())
                                .containsExactly(
                                        new BigDecimal("27.3"), new BigDecimal("28.9"), new BigDecimal("50.5")));
    }

    @Test
    void shares_and_years_long_past_are_told_from_counts() {
        assertThat(PublishedFigures.read("占比52.7%，是2019年同期的48.8%，环比持平"))
                .containsExactly(
                        new Share("占比52.7%", new BigDecimal("52.7")),
                        new OfYear("是2019年同期的48.8%", 2019, new BigDecimal("48.8")),
                        new Change("环比持平", Base.PREVIOUS_PERIOD, List.of(BigDecimal.ZERO)));
    }

    @Test
    void the_broken_sentence_on_savings_yields_no_hours_that_were_not_printed() {
        assertThat(PublishedFigures.read("about 2 billion in time. 250,000 hours").stream()
                        .map(PublishedFigure::words))
                .containsExactly("about 2 billion", "250,000 hours");
    }

    @Test
    void what_the_house_says_is_read_back_within_its_rounding() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1, (long) Math.pow(10, 1 + i % 9)));
            for (Language language : Language.values()) {
                for (Metric.Style style : List.of(Metric.Style.ROUNDED, Metric.Style.MORE_THAN, Metric.Style.ABOUT)) {
                    String words = SaidFigure.say(value, 1, style, language, language == Language.ZH ? "人次" : "");
                    assertThat(PublishedFigures.read(words))
                            .as("%s as %s", value, words)
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    Count.class,
                                    count -> assertThat(count.within().contains(value))
                                            .as("%s as %s", value, words)
                                            .isTrue());
                }
            }
        }
    }
}
