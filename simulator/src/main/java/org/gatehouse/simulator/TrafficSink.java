package org.gatehouse.simulator;

import java.util.List;

/**
 * Takes what the simulator produces. Called by one thread at a time; an exception ends the run, which can be taken up
 * again at the batch that failed.
 */
public interface TrafficSink {

    /**
     * Crossings of persons.
     *
     * @param inOrderOfTime none before those of any earlier call
     */
    void crossings(List<SyntheticCrossing> inOrderOfTime);

    /**
     * Crossings of conveyances.
     *
     * @param inOrderOfTime none before those of any earlier call
     */
    void conveyances(List<SyntheticConveyance> inOrderOfTime);

    /**
     * All of a batch was handed over.
     *
     * @param number of the batch, from 0, to go on behind when a run was interrupted
     */
    default void completed(int number) {}
}
