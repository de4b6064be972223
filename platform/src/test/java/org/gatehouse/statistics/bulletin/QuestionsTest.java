package org.gatehouse.statistics.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.statistics.Period;
import org.gatehouse.statistics.StatisticsAlone;
import org.gatehouse.statistics.Vintage;
import org.gatehouse.statistics.tally.Answers.Question;
import org.gatehouse.statistics.tally.Answers.Row;
import org.gatehouse.statistics.tally.SqlCounts;
import org.gatehouse.statistics.tally.Statistic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine that is asked everything at once is asked exactly what a bulletin asks. */
class QuestionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022Q1",
                "2022-02",
                "2021",
                "2021H2",
                "2022-03-15",
                "2022-W11",
                "2022-spring-festival",
                "2022-02-01..2022-02-28",
                "2019"
            })
    void a_bulletin_asks_what_was_asked_for_it(String text) {
        Period period = Period.parse(text);
        Set<Question> asked = new HashSet<>();
        Collection<Question> foreseen;
        try (var house = new StatisticsAlone()) {
            var compiler = house.door(BulletinCompiler.class);
            foreseen = Question.ofBulletin(period, compiler.compared(period));
            compiler.compile(
                    new SqlCounts(question -> {
                        asked.add(question);
                        return counted(question.statistic())
                                .map(parts -> List.of(new Row(Map.of(parts, "0"))))
                                .orElse(List.of());
                    }),
                    period,
                    Vintage.PROVISIONAL,
                    Instant.EPOCH);
        }
        assertThat(asked).containsExactlyInAnyOrderElementsOf(foreseen);
    }

    /** The column of a statement that says in how many parts of a period anything was recorded; such a one has always a row. */
    private static Optional<String> counted(Statistic statistic) {
        String name = statistic.name();
        if (name.endsWith("_MONTHS")) {
            return Optional.of("months");
        }
        return name.endsWith("_DAYS") && !name.endsWith("_OF_DAYS") ? Optional.of("days") : Optional.empty();
    }
}
