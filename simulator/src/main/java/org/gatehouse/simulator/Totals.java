package org.gatehouse.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a simulation will bring, counted before it runs. Every sum over the cells is exact.
 *
 * @param people one cell a port, direction and group with any crossing
 * @param vehicles one cell a port, direction and kind with any crossing
 */
public record Totals(List<People> people, List<Vehicles> vehicles) {

    /** Crossings of persons at a port. */
    public record People(String port, Mode mode, Direction direction, Group group, long count) {
        private People of(long number) {
            return new People(port, mode, direction, group, number);
        }
    }

    /** Crossings of conveyances at a port. */
    public record Vehicles(String port, Mode mode, Direction direction, SyntheticConveyance.Kind kind, long count) {
        private Vehicles of(long number) {
            return new Vehicles(port, mode, direction, kind, number);
        }
    }

    public Totals {
        people = List.copyOf(people);
        vehicles = List.copyOf(vehicles);
    }

    /** Adds up cells of one port, direction and group or kind; leaves out empty ones. */
    static Totals of(List<People> people, List<Vehicles> vehicles) {
        var persons = new LinkedHashMap<People, Long>();
        people.forEach(cell ->
                persons.merge(new People(cell.port, cell.mode, cell.direction, cell.group, 0), cell.count, Long::sum));
        var conveyances = new LinkedHashMap<Vehicles, Long>();
        vehicles.forEach(cell -> conveyances.merge(
                new Vehicles(cell.port, cell.mode, cell.direction, cell.kind, 0), cell.count, Long::sum));
        return new Totals(
                persons.entrySet().stream()
                        .filter(cell -> cell.getValue() > 0)
                        .map(cell -> cell.getKey().of(cell.getValue()))
                        .toList(),
                conveyances.entrySet().stream()
                        .filter(cell -> cell.getValue() > 0)
                        .map(cell -> cell.getKey().of(cell.getValue()))
                        .toList());
    }

    /** Crossings of persons. */
    public long persons() {
        return persons(_ -> true);
    }

    /** Exits by citizens: residents of the mainland, of Hong Kong, Macao and Taiwan. */
    public long citizenExits() {
        return persons(cell -> cell.direction() == Direction.EXIT && cell.group() != Group.FOREIGNER);
    }

    /** Crossings of conveyances. */
    public long conveyances() {
        return conveyances(_ -> true);
    }

    public long persons(Predicate<People> which) {
        return people.stream().filter(which).mapToLong(People::count).sum();
    }

    public long conveyances(Predicate<Vehicles> which) {
        return vehicles.stream().filter(which).mapToLong(Vehicles::count).sum();
    }
}
