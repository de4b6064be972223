package org.gatehouse.simulator;

import java.util.ArrayList;
import java.util.List;

/** Keeps all that it is given. */
final class Collected implements TrafficSink {

    final List<SyntheticCrossing> crossings = new ArrayList<>();
    final List<SyntheticConveyance> conveyances = new ArrayList<>();
    int completed;

    static Collected of(String period, int scale, long seed) {
        var collected = new Collected();
        Simulation.of(Quarter.of(period), scale, seed).run(collected, 1000);
        return collected;
    }

    @Override
    public void crossings(List<SyntheticCrossing> inOrderOfTime) {
        crossings.addAll(inOrderOfTime);
    }

    @Override
    public void conveyances(List<SyntheticConveyance> inOrderOfTime) {
        conveyances.addAll(inOrderOfTime);
    }

    @Override
    public void completed(int number) {
        completed++;
    }
}
