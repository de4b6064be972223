/**
 * Road vehicles, trains, aircraft and vessels: announced, inspected in, inspected out.
 *
 * <p>Start reading at {@link org.gatehouse.conveyance.Conveyances}. Owns the schema {@code conveyance}. Asks
 * {@code reference} for ports, tells {@code audit} of every change; {@code statistics} reads
 * {@link org.gatehouse.conveyance.facts.ConveyanceInspectedFact}.
 */
@ApplicationModule(
        displayName = "Conveyance",
        allowedDependencies = {"reference", "audit", "access"})
@NullMarked
package org.gatehouse.conveyance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
