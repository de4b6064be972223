package org.gatehouse.statistics.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.statistics.Fact;
import org.gatehouse.statistics.Period;
import org.jspecify.annotations.Nullable;

/** Whoever answers the questions of a bulletin: an engine that is asked them one by one, or one that was asked all of them before. */
public interface Answers {

    /** Rows in the order in which the statement gives them. */
    List<Row> to(Question question);

    /** A statistic from a day on to before another. */
    record Question(Statistic statistic, LocalDate from, LocalDate until) {

        static Question of(Statistic statistic, Period period) {
            return new Question(statistic, period.from(), period.until());
        }

        static Question ofPorts(Period period) {
            return of(period.wholeMonths() ? Statistic.PERSONS_PORTS : Statistic.PERSONS_PORTS_OF_DAYS, period);
        }

        /**
         * Everything that the bulletin of a period asks.
         *
         * @param compared the period, and those with which it is compared
         */
        public static Collection<Question> ofBulletin(Period period, List<Period> compared) {
            Set<Question> all = new LinkedHashSet<>();
            for (Period each : compared) {
                for (Fact fact : Fact.values()) {
                    Cubed cubed = Cubed.of(fact, each);
                    all.add(of(cubed.cells(), each));
                    all.add(of(cubed.recorded(), each));
                }
            }
            all.add(ofPorts(period));
            all.add(of(Statistic.DAYS, period));
            return new ArrayList<>(all);
        }
    }

    /**
     * A row of an answer.
     *
     * @param values by the names of the columns in small letters; numbers in digits, truths as {@code true} and {@code false}, days
     *     as {@code 2022-01-31}
     */
    record Row(Map<String, @Nullable String> values) {

        @Nullable
        String text(String column) {
            if (!values.containsKey(column)) {
                throw new IllegalStateException("the answer has no column " + column + ", but " + values.keySet());
            }
            return values.get(column);
        }

        String word(String column) {
            return Objects.requireNonNull(text(column), column);
        }

        /** The number of a row that has no other. */
        long only() {
            if (values.size() != 1) {
                throw new IllegalStateException("the answer has not one column, but " + values.keySet());
            }
            return number(values.keySet().iterator().next());
        }

        long number(String column) {
            return Long.parseLong(word(column));
        }

        LocalDate day(String column) {
            return LocalDate.parse(word(column));
        }
    }
}
