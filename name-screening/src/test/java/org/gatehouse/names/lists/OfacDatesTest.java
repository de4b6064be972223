package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gatehouse.names.BirthDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfacDatesTest {

    @ParameterizedTest
    @CsvSource({
        "10 Dec 1948, 1948-12-10",
        "1 Jan 1948, 1948-01-01",
        "Dec 1948, 1948-12",
        "1948, 1948",
        "circa 1948, ~1948",
        "circa 10 Dec 1948, ~1948-12-10",
        "1948 to 1952, 1948..1952",
        "10 Dec 1948 to 12 Jan 1950, 1948..1950",
        "10 Dec 1948 to 12 Dec 1948, 1948-12",
        "01 Jan 1948 to 31 Dec 1948, 1948",
        "Dec 1948 to Jan 1949, 1948..1949",
        "circa 1948-1952, 1948..1952",
    })
    void what_ofac_writes(String text, String date) {
        BirthDate read = OfacDates.parse(text);

        assertThat(read).hasToString(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30 Feb 1970", "1952 to 1948", "10 Foo 1948", "48", "1948 to", "1 to 2 to 3", "1948-12-10"})
    void what_is_no_date(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OfacDates.parse(text));
    }
}
