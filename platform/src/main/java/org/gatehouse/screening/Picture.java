package org.gatehouse.screening;

import java.time.Duration;
import java.time.Instant;

/**
 * How fresh the lists are that a node holds in memory.
 *
 * @param sequence number of the last change that is in it
 * @param asOf when the database last said that there is nothing newer
 * @param age how long ago that was
 * @param stale whether a withdrawal could be unknown here for longer than it may; the desk says so
 * @param persons entries in force
 * @param objects entries in force
 */
public record Picture(long sequence, Instant asOf, Duration age, boolean stale, int persons, int objects) {}
