package org.gatehouse.documents.chip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Codes of Doc 9303-3 section 5 against countries of certificates. */
class IssuingStatesTest {

    @Test
    void most_states_are_those_of_iso_3166() {
        assertThat(IssuingStates.countries("CHN")).containsExactly("CN");
        assertThat(IssuingStates.countries("TWN")).containsExactly("TW");
        assertThat(IssuingStates.countries("FRA")).containsExactly("FR");
    }

    @Test
    void some_are_not() {
        assertThat(IssuingStates.countries("D")).containsExactly("DE");
        assertThat(IssuingStates.countries("RKS")).contains("KS");
        assertThat(IssuingStates.countries("GBN")).containsExactly("GB");
        assertThat(IssuingStates.countries("BMU")).containsExactlyInAnyOrder("BM", "GB");
        assertThat(IssuingStates.countries("HKG")).contains("CN");
        assertThat(IssuingStates.countries("UNO")).containsExactly("UN");
        assertThat(IssuingStates.countries("UTO")).containsExactly("UT");
    }

    @Test
    void what_is_in_no_table_has_no_country() {
        assertThat(IssuingStates.countries("XQQ")).isEmpty();
        assertThat(IssuingStates.countries("")).isEmpty();
    }
}
