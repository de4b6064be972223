package org.gatehouse.conveyance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gatehouse.reference.ConveyanceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "VESSEL, IMO9074729, IMO9074729",
        "VESSEL, 9074729, IMO9074729",
        "VESSEL, imo 9074729, IMO9074729",
        "VESSEL, MMSI 412345678, MMSI412345678",
        "AIRCRAFT, b-1234, B-1234",
        "AIRCRAFT, N123AB, N123AB",
        "AIRCRAFT, JA8089, JA8089",
        "AIRCRAFT, B-HNR, B-HNR",
        "TRAIN, G80, G80",
        "TRAIN, 75052, 75052",
        "TRAIN, k 19, K19",
        "MOTOR_VEHICLE, 粤Z·A123港, 粤ZA123港",
        "MOTOR_VEHICLE, ab 1234, AB1234",
        "MOTOR_VEHICLE, MA-12-34, MA-12-34",
        "VESSEL, qx-0a1b2c, QX-0A1B2C",
        "TRAIN, QX-0A1B2C, QX-0A1B2C"
    })
    void what_is_typed_comes_into_one_form(ConveyanceKind kind, String typed, String stored) {
        assertThat(Registration.read(kind, typed)).map(Registration::value).contains(stored);
        assertThat(Registration.read(kind, stored)).map(Registration::value).contains(stored);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "VESSEL, IMO9074728",
        "VESSEL, 907472",
        "VESSEL, QX-0A1B2",
        "VESSEL, 90747290",
        "VESSEL, IMO907472X",
        "VESSEL, MMSI41234567",
        "AIRCRAFT, -1234",
        "AIRCRAFT, B-12345678",
        "AIRCRAFT, 航空",
        "TRAIN, G",
        "TRAIN, GKD80",
        "TRAIN, 123456",
        "MOTOR_VEHICLE, A",
        "MOTOR_VEHICLE, ABCDEFGHIJKLM",
        "MOTOR_VEHICLE, <script>",
        "MOTOR_VEHICLE, 😀😀😀"
    })
    void what_is_no_registration_is_not_taken(ConveyanceKind kind, String typed) {
        assertThat(Registration.read(kind, typed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ConveyanceKind.class)
    void nothing_and_far_too_much_are_no_registration(ConveyanceKind kind) {
        assertThat(Registration.read(kind, "")).isEmpty();
        assertThat(Registration.read(kind, "A".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest(name = "place {0}, weight prime to 10")
    @ValueSource(ints = {0, 4, 6})
    void a_changed_digit_of_an_imo_number_is_found_where_the_weight_allows(int place) {
        for (char other = '0'; other <= '9'; other++) {
            var digits = new StringBuilder("9074729");
            digits.setCharAt(place, other);
            assertThat(Registration.read(ConveyanceKind.VESSEL, digits.toString())
                            .isPresent())
                    .isEqualTo(other == "9074729".charAt(place));
        }
    }

    @Test
    void a_registration_that_is_none_cannot_be_built() {
        assertThatThrownBy(() -> new Registration(ConveyanceKind.VESSEL, "IMO0000001"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
