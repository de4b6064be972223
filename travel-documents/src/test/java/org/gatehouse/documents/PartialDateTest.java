package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1974-08-12, 1974-08-12, 1974-08-12",
        "1974-08, 1974-08-01, 1974-08-31",
        "1972-02, 1972-02-01, 1972-02-29",
        "1974, 1974-01-01, 1974-12-31"
    })
    void a_date_lies_between_its_ends(String iso, LocalDate earliest, LocalDate latest) {
        var date = PartialDate.parse(iso);

        assertThat(date.iso()).isEqualTo(iso);
        assertThat(date.toString()).isEqualTo(iso);
        assertThat(date.earliest()).contains(earliest);
        assertThat(date.latest()).contains(latest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1974-13", "1974-02-30", "74", "1974-8-1", "0", "x"})
    void a_text_of_another_form_is_none(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = "")
    void the_unknown_has_no_ends(String iso) {
        assertThat(PartialDate.parse(iso)).isEqualTo(PartialDate.unknown());
        assertThat(PartialDate.unknown().earliest()).isEmpty();
        assertThat(PartialDate.unknown().latest()).isEmpty();
        assertThat(PartialDate.unknown().iso()).isEmpty();
    }
}
