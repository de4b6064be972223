package org.gatehouse.names.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {

    @ParameterizedTest
    @CsvSource({
        "EGY,EGY",
        "eg,EGY",
        "Egypt,EGY",
        "埃及,EGY",
        "D,DEU",
        "'Korea, North',PRK",
        "SOUTH KOREA,KOR",
        "Burma,MMR",
        "Congo,COG",
        "DR Congo,COD",
        "Türkiye,TUR",
        "GBN,GBR",
        "Soviet Union,SUN",
        "Atlantis,",
        "'',"
    })
    void codes_and_names_are_one_country(String text, String code) {
        assertThat(Countries.code(text).orElse(null)).isEqualTo(code);
    }
}
