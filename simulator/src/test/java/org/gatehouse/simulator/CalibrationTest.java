package org.gatehouse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {

    @ParameterizedTest
    @CsvSource({
        "2022Q1, 1000,    30094,    14622,    2278",
        "2022Q1,  100,   300940,   146220,   22780",
        "2022Q1,   10,  3009400,  1462200,  227800",
        "2022Q1,    7,  4299143,  2088857,  325429",
        "2022Q1,    1, 30094000, 14622000, 2278000",
        "2021Q4,  100,   304600,   147996,   29500",
        "2021Q1,  100,   319810,   155388,   36000",
    })
    void the_figures_times_the_scale_are_the_published_ones(
            String period, int scale, long persons, long exits, long conveyances) {
        var simulation = Simulation.of(Quarter.of(period), scale, 1);
        var totals = simulation.totals();
        assertThat(totals.persons()).isEqualTo(persons);
        assertThat(totals.citizenExits()).isEqualTo(exits);
        assertThat(totals.conveyances()).isEqualTo(conveyances);
        assertThat(Arrays.stream(simulation.personsByDay()).sum()).isEqualTo(persons);
    }

    @ParameterizedTest
    @CsvSource({"1000", "100"})
    void what_is_delivered_is_what_was_counted_before(int scale) {
        var simulation = Simulation.of(Quarter.of("2022Q1"), scale, 3);
        var collected = new Collected();
        simulation.run(collected, 777);
        var people = new HashMap<String, Long>();
        for (var crossing : collected.crossings) {
            people.merge(crossing.port() + crossing.direction() + Zone.groupOf(crossing), 1L, Long::sum);
        }
        var vehicles = new HashMap<String, Long>();
        for (var conveyance : collected.conveyances) {
            vehicles.merge(conveyance.port() + conveyance.direction() + conveyance.kind(), 1L, Long::sum);
        }
        var expectedPeople = new HashMap<String, Long>();
        simulation
                .totals()
                .people()
                .forEach(cell -> expectedPeople.put(cell.port() + cell.direction() + cell.group(), cell.count()));
        var expectedVehicles = new HashMap<String, Long>();
        simulation
                .totals()
                .vehicles()
                .forEach(cell -> expectedVehicles.put(cell.port() + cell.direction() + cell.kind(), cell.count()));
        assertThat(people).isEqualTo(expectedPeople);
        assertThat(vehicles).isEqualTo(expectedVehicles);
        assertThat(collected.completed).isEqualTo(simulation.batches(777));
    }

    @Test
    void the_published_rates_come_out() {
        long now = citizenExits("2022Q1");
        assertThat(percent(now, citizenExits("2021Q4"))).isEqualTo("-1.2");
        assertThat(percent(now, citizenExits("2021Q1"))).isEqualTo("-5.9");
    }

    @Test
    void a_port_that_had_not_opened_has_no_travellers() {
        assertThat(Simulation.of(Quarter.of("2021Q1"), 100, 1)
                        .totals()
                        .persons(cell -> cell.port().equals("CN3QM")))
                .isZero();
        assertThat(Simulation.of(Quarter.of("2022Q1"), 100, 1)
                        .totals()
                        .persons(cell -> cell.port().equals("CN3QM")))
                .isPositive();
    }

    @Test
    void the_groups_share_as_the_year_was_published() {
        var totals = Simulation.of(Quarter.of("2022Q1"), 10, 1).totals();
        assertThat(1000 * totals.persons(cell -> cell.group() == Group.FOREIGNER) / totals.persons())
                .isEqualTo(38);
        assertThat(1000 * totals.persons(cell -> cell.group() == Group.MAINLAND) / totals.persons())
                .isEqualTo(558);
    }

    @Test
    void a_quarter_without_figures_is_named_with_those_that_have_them() {
        assertThatThrownBy(() -> Quarter.of("1999Q1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1999Q1")
                .hasMessageContaining("2022Q1");
        assertThat(Quarter.known()).extracting(Quarter::period).containsExactly("2021Q1", "2021Q4", "2022Q1");
    }

    @Test
    void every_figure_says_whether_it_is_published_derived_or_assumed() {
        assertThat(Table.read("calibration.csv").rows()).allSatisfy(row -> {
            assertThat(row.text("basis")).isIn("published", "derived", "assumption");
            assertThat(row.text("note")).isNotBlank();
        });
    }

    private static long citizenExits(String period) {
        return Simulation.of(Quarter.of(period), 100, 1).totals().citizenExits();
    }

    private static String percent(long now, long then) {
        return String.valueOf(Math.round((now - then) * 1000.0 / then) / 10.0);
    }
}
