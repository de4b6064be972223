/**
 * The time that a foreigner may be in the country: opened by an entry, closed by an exit, counted in days.
 *
 * <p>Start reading at {@link org.gatehouse.stays.Stays}; what does not add up is found there and looked into by
 * {@link org.gatehouse.stays.IrregularStays}. Asks {@link org.gatehouse.stays.CrossingRecords}, which a module above offers.
 * Tells {@code audit} of every reading and every step. Owns the schema {@code stays}.
 */
@ApplicationModule(
        displayName = "Stays",
        allowedDependencies = {"reference", "audit", "access", "retention"})
@NullMarked
package org.gatehouse.stays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
