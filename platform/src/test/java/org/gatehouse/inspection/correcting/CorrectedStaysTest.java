package org.gatehouse.inspection.correcting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last lawful day of an entry whose day was corrected from 16 January. */
class CorrectedStaysTest {

    @ParameterizedTest
    @CsvSource({
        // by an officer, by a rule, corrected day, last day
        "2022-01-20, , 2022-01-18, 2022-01-20",
        "2022-01-20, , 2022-01-22, 2022-01-22",
        "2022-01-20, 2022-02-15, 2022-01-18, 2022-01-20",
        ", 2022-02-15, 2022-01-16, 2022-02-15",
        ", 2022-02-15, 2022-01-18, 2022-02-17",
        ", , 2022-01-18, 2022-07-17",
    })
    void is_the_officers_or_the_rules_or_the_laws(
            @Nullable LocalDate officer, @Nullable LocalDate rule, LocalDate corrected, LocalDate last) {
        assertThat(CorrectedStays.until(
                        Optional.ofNullable(officer),
                        Optional.ofNullable(rule),
                        LocalDate.parse("2022-01-16"),
                        corrected))
                .isEqualTo(last);
    }
}
