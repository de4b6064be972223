package org.gatehouse.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Divides the figures of a quarter, at a scale, into ports, groups, directions and cohorts. The three published figures
 * are rounded to the scale each by itself; all else is divided by largest remainders, so that parts always add up.
 */
final class Calibration {

    private static final Map<SyntheticConveyance.Kind, Set<Mode>> MODES = Map.of(
            SyntheticConveyance.Kind.MOTOR_VEHICLE, Set.of(Mode.ROAD),
            SyntheticConveyance.Kind.TRAIN, Set.of(Mode.RAIL),
            SyntheticConveyance.Kind.AIRCRAFT, Set.of(Mode.AIR),
            SyntheticConveyance.Kind.VESSEL, Set.of(Mode.SEA, Mode.RIVER));
    private static final int REGISTRATIONS = 1 << 20;

    private final Quarter quarter;
    private final int scale;
    private final long seed;
    private final Rhythm rhythm;
    private final List<PortRow> ports = PortRow.all();
    private final List<Cohort> cohorts = Cohort.all();

    Calibration(Quarter quarter, int scale, long seed) {
        this.quarter = quarter;
        this.scale = scale;
        this.seed = seed;
        this.rhythm = new Rhythm(quarter, seed);
    }

    List<PersonFlow> people() {
        long persons = Apportionment.scaled(quarter.count("persons"), scale);
        long exits = Apportionment.scaled(quarter.count("citizens.exits"), scale);
        double mainland = quarter.figure("weight.mainland");
        double hmt = quarter.figure("weight.hmt");
        double foreigner = quarter.figure("weight.foreigner");
        double foreigners = quarter.count("persons") * foreigner / (mainland + hmt + foreigner);
        double citizensIn = quarter.count("persons") - foreigners - quarter.count("citizens.exits");
        long[] rest = Apportionment.divide(persons - exits, new double[] {citizensIn, foreigners});
        long[] out = Apportionment.divide(exits, new double[] {mainland, hmt});
        long[] in = Apportionment.divide(rest[0], new double[] {mainland, hmt});
        double entries = quarter.figure("foreigners.entries.permille");
        long[] foreign = Apportionment.divide(rest[1], new double[] {entries, 1000 - entries});

        var flows = new ArrayList<PersonFlow>();
        addGroup(flows, Group.MAINLAND, in[0], out[0]);
        addGroup(flows, Group.HMT, in[1], out[1]);
        addGroup(flows, Group.FOREIGNER, foreign[0], foreign[1]);
        return List.copyOf(flows);
    }

    private void addGroup(List<PersonFlow> flows, Group group, long entries, long exits) {
        double[] weights = ports.stream()
                .mapToDouble(port -> port.openIn(quarter) ? weight(port, group) : 0)
                .toArray();
        // Round trips and the surplus are divided apart: dividing entries and exits would leave a surplus at every
        // port.
        long trips = Math.min(entries, exits);
        long[] pairs = Apportionment.divide(trips, weights);
        long[] surplus = Apportionment.divide(Math.max(entries, exits) - trips, weights);
        for (var port : ports) {
            long all = pairs[port.slot()];
            var here = cohorts.stream()
                    .filter(cohort -> cohort.kind().equals(port.kind()) && cohort.group() == group)
                    .toList();
            if (all + surplus[port.slot()] == 0) {
                continue;
            }
            if (here.isEmpty()) {
                throw new IllegalStateException("cohorts.csv has no row for " + port.kind() + " and " + group);
            }
            long[] parts = wholeParties(all, here);
            for (int i = 0; i < parts.length; i++) {
                if (parts[i] > 0) {
                    flows.add(roundTrips(flows.size(), port, here.get(i), parts[i]));
                }
            }
            if (surplus[port.slot()] > 0) {
                var direction = entries > exits ? Direction.ENTRY : Direction.EXIT;
                flows.add(oneWay(flows.size(), port, here.getFirst().oneWay(direction), surplus[port.slot()]));
            }
        }
    }

    private static double weight(PortRow port, Group group) {
        return port.weights().getOrDefault(group, 0.0);
    }

    /** Divides round trips among cohorts so that no party is broken; what does not fill a party goes alone. */
    private static long[] wholeParties(long trips, List<Cohort> here) {
        long[] parts = Apportionment.divide(
                trips, here.stream().mapToDouble(Cohort::share).toArray());
        long broken = 0;
        int single = -1;
        for (int i = 0; i < parts.length; i++) {
            int party = here.get(i).party();
            broken += parts[i] % party;
            parts[i] -= parts[i] % party;
            if (party == 1 && single < 0) {
                single = i;
            }
        }
        if (broken > 0 && single < 0) {
            throw new IllegalStateException("cohorts.csv: no cohort of single travellers beside "
                    + here.getFirst().name() + " at " + here.getFirst().kind());
        }
        if (broken > 0) {
            parts[single] += broken;
        }
        return parts;
    }

    private PersonFlow roundTrips(int id, PortRow port, Cohort cohort, long persons) {
        long flowSeed = seedOf(port, cohort);
        var trips = RoundTrips.of(
                Math.toIntExact(persons / cohort.party()),
                cohort.stayDays(),
                cohort.againDays(),
                rhythm.of(port.kind(), cohort.hoursFirst()),
                rhythm.of(port.kind(), cohort.hoursSecond()),
                Person.places(cohort.group()) / cohort.party(),
                flowSeed);
        return new PersonFlow(id, port, cohort, trips);
    }

    private PersonFlow oneWay(int id, PortRow port, Cohort cohort, long persons) {
        var share = rhythm.of(port.kind(), cohort.hoursFirst());
        if (persons > Person.places(cohort.group())) {
            throw new IllegalStateException(
                    "more cross one way at " + port.code() + " than there are reserved numbers");
        }
        double offset = Bits.unit(seedOf(port, cohort));
        return new PersonFlow(id, port, cohort, RoundTrips.oneWay(Math.toIntExact(persons), offset, share));
    }

    private long seedOf(PortRow port, Cohort cohort) {
        return Bits.mix(Bits.mix(seed, port.code()), (long) cohort.group().slot << 8 | cohort.slot());
    }

    List<VehicleFlow> vehicles() {
        long all = Apportionment.scaled(quarter.count("conveyances"), scale);
        var kinds = SyntheticConveyance.Kind.values();
        long[] parts = Apportionment.divide(all, new double[] {
            quarter.figure("weight.motor"),
            quarter.figure("weight.train"),
            quarter.figure("weight.aircraft"),
            quarter.figure("weight.vessel")
        });
        var fleets = Fleet.all();
        var flows = new ArrayList<VehicleFlow>();
        for (int i = 0; i < parts.length; i++) {
            addVehicles(flows, kinds[i], parts[i], fleets);
        }
        return List.copyOf(flows);
    }

    private void addVehicles(List<VehicleFlow> flows, SyntheticConveyance.Kind kind, long count, List<Fleet> fleets) {
        double[] weights = ports.stream()
                .mapToDouble(port -> MODES.getOrDefault(kind, Set.of()).contains(port.mode()) ? port.conveyances() : 0)
                .toArray();
        long[] pairs = Apportionment.divide(count / 2, weights);
        int cargo = (int) Math.round(quarter.figure("cargo." + cargoKey(kind) + ".permille"));
        long[] alone = Apportionment.divide(count % 2, weights); // an odd one comes in and stays
        for (var port : ports) {
            if (pairs[port.slot()] + alone[port.slot()] == 0) {
                continue;
            }
            var fleet = fleets.stream()
                    .filter(f -> f.kind().equals(port.kind()) && f.conveyance() == kind)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("fleets.csv has no row for " + port.kind()));
            var first = rhythm.of(fleet.rhythm(), fleet.hoursFirst());
            if (pairs[port.slot()] > 0) {
                var trips = RoundTrips.of(
                        Math.toIntExact(pairs[port.slot()]),
                        fleet.stayDays(),
                        fleet.againDays(),
                        first,
                        rhythm.of(fleet.rhythm(), fleet.hoursSecond()),
                        REGISTRATIONS / 2,
                        Bits.mix(Bits.mix(seed, port.code()), kind.name()));
                flows.add(new VehicleFlow(flows.size(), port, kind, cargo, 0, trips));
            }
            if (alone[port.slot()] > 0) {
                var trip = RoundTrips.oneWay(1, 0.5, first);
                flows.add(new VehicleFlow(flows.size(), port, kind, cargo, REGISTRATIONS / 2, trip));
            }
        }
    }

    private static String cargoKey(SyntheticConveyance.Kind kind) {
        return switch (kind) {
            case MOTOR_VEHICLE -> "motor";
            case TRAIN -> "train";
            case AIRCRAFT -> "aircraft";
            case VESSEL -> "vessel";
        };
    }
}
