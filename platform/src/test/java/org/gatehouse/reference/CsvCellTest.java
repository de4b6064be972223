package org.gatehouse.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-x"})
    void what_a_spreadsheet_would_run_goes_out_as_text_and_comes_in_as_it_was(String value) {
        assertThat(CsvCell.out(value)).isEqualTo("'" + value);
        assertThat(CsvCell.in(CsvCell.out(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-12.5", "+3", "0", "Xi'an", "'quoted'", "罗湖口岸", "a=b"})
    void anything_else_stays_as_it_is(String value) {
        assertThat(CsvCell.out(value)).isEqualTo(value);
        assertThat(CsvCell.in(value)).isEqualTo(value);
    }

    @Test
    void a_cell_typed_by_a_person_keeps_its_own_apostrophe() {
        assertThat(CsvCell.in("'t Gooi")).isEqualTo("'t Gooi");
    }
}
