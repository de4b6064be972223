package org.gatehouse.statistics.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.gatehouse.statistics.Language;
import org.gatehouse.statistics.Metric.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the first quarter of 2022, some with digits that were not published added, are said as they were published. */
class SaidFigureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4414       | ROUNDED   | 起               | 4414起              | 4,414
            16_723     | ROUNDED   | 人               | 1.67万人            | 16,700
            13_385     | ROUNDED   | 人次             | 1.34万人次          | 13,400
            8000       | ROUNDED   | 人               | 8000人              | 8,000
            10_004     | MORE_THAN | 发               | 1万余发             | more than 10,000
            30_094_312 | ROUNDED   | 人次             | 3009.4万人次        | 30.094 million
            14_621_950 | ROUNDED   | 人次             | 1462.2万人次        | 14.622 million
            2_278_123  | ROUNDED   | 辆（列、架、艘）次 | 227.8万辆（列、架、艘）次 | 2.278 million
            425_870    | ROUNDED   | 本               | 42.6万本            | 426,000
            1_050_200  | ROUNDED   | 件               | 105万件             | 1.05 million
            136_041    | ROUNDED   | 人次             | 13.6万人次          | 136,000
            304_512    | MORE_THAN | 通               | 30余万通            | more than 300,000
            7_184_920  | MORE_THAN | 次               | 718万余次           | more than 7.18 million
            382_600    | MORE_THAN | 张               | 38万余张            | more than 380,000
            10_512     | MORE_THAN | 张               | 1.05万余张          | more than 10,500
            5_613_004  | MORE_THAN | 次               | 561万余次           | more than 5.61 million
            2_004_000_000 | ABOUT  | 元               | 约20亿元            | about 2 billion
            9_532      | MORE_THAN | 人               | 9500余人            | more than 9,500
            299_700    | MORE_THAN | 通               | 近30万通            | nearly 300,000
            300_000    | MORE_THAN | 通               | 30万通              | 300,000
            697_200_000 | ROUNDED  | 人次             | 6.97亿人次          | 697 million
            """)
    void a_figure_is_said_in_the_style_of_the_house(String value, Style style, String counter, String zh, String en) {
        var number = new BigDecimal(value.replace("_", ""));
        assertThat(SaidFigure.say(number, 1, style, Language.ZH, counter)).isEqualTo(zh);
        assertThat(SaidFigure.say(number, 1, style, Language.EN, "")).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "300940, 100, 30.094万",
        "30094, 1000, 3.0094万",
        "300941, 300, 30.0941万",
        "20980, 100, 2.098万",
        "200, 100, 200"
    })
    void a_sample_is_rounded_as_what_it_stands_for(BigDecimal value, int scale, String said) {
        assertThat(SaidFigure.say(value, scale, Style.ROUNDED, Language.ZH, "")).isEqualTo(said);
    }
}
