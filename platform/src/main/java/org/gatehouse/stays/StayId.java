package org.gatehouse.stays;

import java.util.UUID;

/** A stay; sorts by the instant of entry. */
public record StayId(UUID value) {}
