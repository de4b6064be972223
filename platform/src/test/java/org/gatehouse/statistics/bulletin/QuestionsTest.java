package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.tally.Answers.Question;
import org.gatehouse.statistics.tally.Answers.Row;
import org.gatehouse.statistics.tally.SqlCounts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that is asked everything at once is asked exactly what a bulletin asks. */
class QuestionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022Q1", "2022-02", "2021", "2021H2"})
    void a_bulletin_asks_what_was_asked_for_it(String text) {
        Period period = Period.parse(text);
        Set<Question> asked = new HashSet<>();
        try (var house = new StatisticsAlone()) {
            house.door(BulletinCompiler.class)
                    .compile(
                            new SqlCounts(question -> {
                                asked.add(question);
                                return question.statistic().name().endsWith("_MONTHS")
                                        ? List.of(new Row(Map.of("months", "0")))
                                        : List.of();
                            }),
                            period,
                            Vintage.PROVISIONAL,
                            Instant.EPOCH);
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(Question.ofBulletin(period));
    }
}
