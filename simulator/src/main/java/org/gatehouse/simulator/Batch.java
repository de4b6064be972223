package org.gatehouse.simulator;

import java.util.List;

/**
 * A numbered piece of a quarter. The same quarter, scale, seed and batch size always give the same batch for a number.
 *
 * @param number from 0
 * @param crossings in order of time
 * @param conveyances in order of time, of about the same time as the crossings
 */
public record Batch(int number, List<SyntheticCrossing> crossings, List<SyntheticConveyance> conveyances) {}
