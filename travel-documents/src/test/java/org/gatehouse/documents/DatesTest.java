package org.gatehouse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.documents.Specimens.codes;
import static org.gatehouse.documents.Specimens.passport;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Centuries, parts that are unknown, and dates that are none. */
class DatesTest {

    private static final LocalDate PRESENTED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0}, expiring {1}, presented {2}: {3}")
    @CsvSource({
        "740812, 300101, 2026-11-23, 1974-08-12",
        "261123, 300101, 2026-11-23, 2026-11-23",
        "261124, 300101, 2026-11-23, 1926-11-24",
        "000229, 300101, 2026-11-23, 2000-02-29",
        "270101, 300101, 2026-11-23, 1927-01-01",
        "250101, 120415, 2026-11-23, 1925-01-01",
        "990101, 300101, 2026-11-23, 1999-01-01",
        "990101, 000101, 1999-06-01, 1999-01-01",
        "7408<<, 300101, 2026-11-23, 1974-08",
        "2611<<, 300101, 2026-11-23, 2026-11",
        "2612<<, 300101, 2026-11-23, 1926-12",
        "74<<<<, 300101, 2026-11-23, 1974",
        "26<<<<, 300101, 2026-11-23, 2026",
        "<<<<<<, 300101, 2026-11-23, ''",
        "74XXXX, 300101, 2026-11-23, 1974"
    })
    void part_3_section_4_8_the_century_of_birth_is_the_latest_that_is_possible(
            String birth, String expiry, LocalDate presented, String read) {
        var reading = MrzReader.read(passport(birth, expiry), presented);

        assertThat(reading.birth()).isEqualTo(PartialDate.parse(read));
        assertThat(reading.sound()).isTrue();
    }

    @ParameterizedTest(name = "{0}, presented {1}: {2}")
    @CsvSource({
        "261123, 2026-11-23, 2026-11-23",
        "260101, 2026-11-23, 2026-01-01",
        "410101, 2026-11-23, 2041-01-01",
        "420101, 2026-11-23, 1942-01-01",
        "251231, 2026-11-23, 2025-12-31",
        "000101, 1999-06-01, 2000-01-01",
        "140101, 1999-06-01, 2014-01-01",
        "280229, 2026-11-23, 2028-02-29"
    })
    void a_document_is_valid_for_fifteen_years_at_most(String expiry, LocalDate presented, LocalDate read) {
        assertThat(MrzReader.read(passport("300101", expiry), presented).expiry())
                .contains(read);
    }

    @ParameterizedTest
    @CsvSource({
        "741312, 300101, BIRTH_IMPOSSIBLE",
        "740230, 300101, BIRTH_IMPOSSIBLE",
        "740012, 300101, BIRTH_IMPOSSIBLE",
        "74<<12, 300101, BIRTH_MALFORMED",
        "7<<<<<, 300101, BIRTH_MALFORMED",
        "7A0812, 300101, BIRTH_MALFORMED",
        "740812, 300230, EXPIRY_IMPOSSIBLE",
        "740812, 290229, EXPIRY_IMPOSSIBLE",
        "740812, 3001<<, EXPIRY_MALFORMED",
        "740812, 30HH01, EXPIRY_MALFORMED"
    })
    void part_3_section_4_8_a_date_that_is_none_makes_the_zone_unsound(String birth, String expiry, FindingCode code) {
        var reading = MrzReader.read(passport(birth, expiry), PRESENTED);

        assertThat(codes(reading)).containsExactly(code);
        assertThat(reading.sound()).isFalse();
        assertThat(reading.number()).isEqualTo("L898902C3");
    }

    @Test
    void a_birth_in_the_near_future_is_doubted() {
        var reading = MrzReader.read(passport("261224", "300101"), PRESENTED);

        assertThat(reading.birth().iso()).isEqualTo("1926-12-24");
        assertThat(codes(reading)).containsExactly(FindingCode.BIRTH_IN_FUTURE);
        assertThat(reading.findings().getFirst().refers()).isTrue();
    }

    @Test
    void an_expiry_before_the_birth_is_doubted() {
        var reading = MrzReader.read(passport("800101", "500101"), PRESENTED);

        assertThat(codes(reading)).containsExactly(FindingCode.EXPIRY_BEFORE_BIRTH);
        assertThat(reading.birth().iso()).isEqualTo("1980-01-01");
    }

    @Test
    void a_child_may_also_be_very_old() {
        assertThat(MrzReader.read(passport("100101", "300101"), PRESENTED).birthOfTheVeryOld(PRESENTED))
                .contains(PartialDate.parse("1910-01-01"));
        assertThat(MrzReader.read(passport("000229", "300101"), PRESENTED).birthOfTheVeryOld(PRESENTED))
                .isEmpty();
        assertThat(MrzReader.read(passport("740812", "300101"), PRESENTED).birthOfTheVeryOld(PRESENTED))
                .isEmpty();
    }

    @Test
    void a_document_without_expiry_says_so() {
        var reading = MrzReader.read(passport("740812", "<<<<<<"), PRESENTED);

        assertThat(reading.expiry()).isEmpty();
        assertThat(codes(reading)).containsExactly(FindingCode.NO_EXPIRY);
        assertThat(reading.sound()).isTrue();
    }
}
