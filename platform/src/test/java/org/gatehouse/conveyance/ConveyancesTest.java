package org.gatehouse.conveyance;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.conveyance.Harbour.GONGBEI;
import static org.gatehouse.conveyance.Harbour.PUDONG;
import static org.gatehouse.conveyance.Harbour.SHEKOU;
import static org.gatehouse.conveyance.Harbour.aKey;
import static org.gatehouse.conveyance.Harbour.aVehicle;
import static org.gatehouse.conveyance.Harbour.aVesselAt;
import static org.gatehouse.conveyance.Harbour.all;
import static org.gatehouse.conveyance.Harbour.officerAt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.conveyance.Conveyances.Announcement;
import org.gatehouse.conveyance.Conveyances.Question;
import org.gatehouse.reference.ConveyanceKind;
import org.gatehouse.reference.Direction;
import org.gatehouse.reference.PortCode;
import org.gatehouse.testing.HouseTest;
import org.gatehouse.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@HouseTest
class ConveyancesTest {

    private static final Instant NOW = Instant.parse("2031-03-14T15:30:00Z");

    private final Conveyances conveyances;
    private final SettableClock clock;

    ConveyancesTest(Conveyances conveyances, SettableClock clock) {
        this.conveyances = conveyances;
        this.clock = clock;
    }

    @BeforeEach
    void it_is_half_past_eleven_at_night_in_china() {
        clock.set(NOW);
    }

    @Test
    void an_announced_vessel_is_inspected_in() {
        var officer = officerAt(SHEKOU);
        var announced = conveyances.announce(aVesselAt(SHEKOU, NOW.plus(ofHours(2))), aKey(), officer);
        assertThat(announced.status()).isEqualTo(MoveStatus.ANNOUNCED);
        assertThat(announced.registration().value()).isEqualTo("IMO9074729");
        assertThat(announced.day()).isEqualTo(LocalDate.parse("2031-03-15"));

        var inspected = conveyances.inspect(announced.id(), announced.version(), aKey(), officer);
        assertThat(inspected.status()).isEqualTo(MoveStatus.INSPECTED);
        assertThat(inspected.inspectedAt()).contains(NOW);
        assertThat(inspected.day()).isEqualTo(LocalDate.parse("2031-03-14"));
        assertThat(inspected.version()).isGreaterThan(announced.version());
        assertThat(conveyances.find(announced.id(), officer)).isEqualTo(inspected);
    }

    @Test
    void an_announced_vessel_that_will_not_come_is_cancelled() {
        var officer = officerAt(SHEKOU);
        var announced = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        var cancelled = conveyances.cancel(announced.id(), announced.version(), "engine trouble", officer);
        assertThat(cancelled.status()).isEqualTo(MoveStatus.CANCELLED);
        assertThatThrownBy(() -> conveyances.inspect(announced.id(), cancelled.version(), aKey(), officer))
                .isInstanceOf(ConveyanceProblem.Concluded.class);
    }

    @Test
    void a_request_told_twice_under_one_key_is_done_once() {
        var officer = officerAt(SHEKOU);
        var announcement = aVesselAt(SHEKOU, NOW);
        var key = aKey();
        var first = conveyances.announce(announcement, key, officer);
        assertThat(conveyances.announce(announcement, key, officer)).isEqualTo(first);

        var inspectionKey = aKey();
        var inspected = conveyances.inspect(first.id(), 1, inspectionKey, officer);
        assertThat(conveyances.inspect(first.id(), 1, inspectionKey, officer)).isEqualTo(inspected);
        assertThatThrownBy(() -> conveyances.inspect(first.id(), 1, aKey(), officer))
                .isInstanceOf(ConveyanceProblem.Concluded.class);
    }

    @Test
    void a_key_cannot_be_used_for_something_else() {
        var officer = officerAt(SHEKOU);
        var key = aKey();
        conveyances.announce(aVesselAt(SHEKOU, NOW), key, officer);
        assertThatThrownBy(() -> conveyances.announce(aVesselAt(SHEKOU, NOW.plus(ofHours(1))), key, officer))
                .isInstanceOf(ConveyanceProblem.KeyReused.class);
    }

    @Test
    void a_key_of_another_actor_is_another_key() {
        var key = aKey();
        var one = conveyances.announce(aVesselAt(SHEKOU, NOW), key, officerAt(SHEKOU));
        var two = conveyances.announce(aVesselAt(SHEKOU, NOW), key, Harbour.nationalOfficer());
        assertThat(one.id()).isNotEqualTo(two.id());
    }

    @Test
    void an_officer_acts_for_no_other_port() {
        var announced = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officerAt(SHEKOU));
        var stranger = officerAt(GONGBEI);
        assertThatThrownBy(() -> conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), stranger))
                .isInstanceOf(ConveyanceProblem.OtherPort.class);
        assertThatThrownBy(() -> conveyances.inspect(announced.id(), 1, aKey(), stranger))
                .isInstanceOf(ConveyanceProblem.OtherPort.class);
        assertThatThrownBy(() -> conveyances.cancel(announced.id(), 1, "why", stranger))
                .isInstanceOf(ConveyanceProblem.OtherPort.class);
        assertThatThrownBy(() -> conveyances.find(announced.id(), stranger))
                .isInstanceOf(ConveyanceProblem.NotFound.class);
        assertThatThrownBy(() -> conveyances.list(all(SHEKOU, announced.day()), stranger))
                .isInstanceOf(ConveyanceProblem.OtherPort.class);
    }

    @Test
    void who_saw_an_older_state_changes_nothing() {
        var officer = officerAt(SHEKOU);
        var announced = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        assertThatThrownBy(() -> conveyances.inspect(announced.id(), 7, aKey(), officer))
                .isInstanceOf(ConveyanceProblem.Stale.class);
        assertThat(conveyances.find(announced.id(), officer)).isEqualTo(announced);
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource({"CNPVG, VESSEL, 9074729", "CNSHK, AIRCRAFT, B-1234", "CNGBP, TRAIN, G80", "CNMLX, MOTOR_VEHICLE, AB1234"
    })
    void a_conveyance_comes_only_through_a_port_that_serves_its_kind(
            String port, ConveyanceKind kind, String registration) {
        var code = new PortCode(port);
        var wrong = new Announcement(code, Direction.ENTRY, kind, registration, false, Optional.empty(), NOW);
        assertThatThrownBy(() -> conveyances.announce(wrong, aKey(), officerAt(code)))
                .isInstanceOf(ConveyanceProblem.KindUnfit.class);
    }

    @ParameterizedTest
    @EnumSource(ConveyanceKind.class)
    void a_registration_of_no_form_is_refused_with_the_form(ConveyanceKind kind) {
        var port = switch (kind) {
            case AIRCRAFT -> PUDONG;
            case VESSEL -> SHEKOU;
            case TRAIN -> Harbour.MANZHOULI_RAIL;
            case MOTOR_VEHICLE -> GONGBEI;
        };
        var wrong = new Announcement(port, Direction.ENTRY, kind, "??", false, Optional.empty(), NOW);
        assertThatThrownBy(() -> conveyances.announce(wrong, aKey(), officerAt(port)))
                .isInstanceOf(ConveyanceProblem.RegistrationUnfit.class);
    }

    @Test
    void nobody_is_expected_long_ago_or_in_years() {
        var officer = officerAt(SHEKOU);
        for (var expected : List.of(NOW.minus(ofDays(2)), NOW.plus(ofDays(800)))) {
            assertThatThrownBy(() -> conveyances.announce(aVesselAt(SHEKOU, expected), aKey(), officer))
                    .isInstanceOf(ConveyanceProblem.ExpectedUnfit.class);
        }
    }

    @Test
    void the_list_of_a_day_is_searched_and_filtered() {
        clock.set(Instant.parse("2031-05-02T02:00:00Z"));
        var officer = officerAt(GONGBEI);
        var day = LocalDate.parse("2031-05-02");
        var one = conveyances.announce(aVehicle("粤Z1234港", clock.instant()), aKey(), officer);
        conveyances.announce(aVehicle("AB9999", clock.instant()), aKey(), officer);
        conveyances.inspect(one.id(), 1, aKey(), officer);

        assertThat(conveyances.list(all(GONGBEI, day), officer).total()).isEqualTo(2);
        assertThat(conveyances.list(all(GONGBEI, day.plusDays(1)), officer).moves())
                .isEmpty();
        var found = conveyances.list(
                new Question(
                        GONGBEI, day, "z12", Optional.empty(), Optional.empty(), Optional.of(MoveStatus.INSPECTED), 9),
                officer);
        assertThat(found.moves()).extracting(Move::id).containsExactly(one.id());
        assertThat(found.pages()).isEqualTo(1);
        assertThat(conveyances
                        .list(
                                new Question(
                                        GONGBEI,
                                        day,
                                        "%",
                                        Optional.of(ConveyanceKind.MOTOR_VEHICLE),
                                        Optional.of(Direction.EXIT),
                                        Optional.empty(),
                                        1),
                                officer)
                        .moves())
                .isEmpty();
        assertThat(conveyances.export(all(GONGBEI, day), officer).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("粤Z1234港") && line.contains("2031-05-02T10:00:00+08:00"));
    }

    @Test
    void of_officers_who_inspect_at_once_one_does() throws Exception {
        var officer = officerAt(SHEKOU);
        var announced = conveyances.announce(aVesselAt(SHEKOU, NOW), aKey(), officer);
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> inspection = () -> {
                try {
                    conveyances.inspect(announced.id(), 1, aKey(), officer);
                    return true;
                } catch (ConveyanceProblem.Concluded e) {
                    return false;
                }
            };
            var answers = new ArrayList<Boolean>();
            for (Future<Boolean> answer :
                    desks.invokeAll(List.of(inspection, inspection, inspection, inspection, inspection))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce(true);
        }
    }
}
