package org.gatehouse.reference;

/** What carries travellers or goods across; published as 辆, 列, 架 and 艘. */
public enum ConveyanceKind {
    MOTOR_VEHICLE,
    TRAIN,
    AIRCRAFT,
    VESSEL
}
