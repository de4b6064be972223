package org.gatehouse.charts;

/**
 * Where a series counts something else from one point on. Lines are not joined across it.
 *
 * @param before index of the first point that is counted in the new way; 1 or more
 * @param note what changed; stands below the picture under a number
 */
public record Break(int before, String note) {}
