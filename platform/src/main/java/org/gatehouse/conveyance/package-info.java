/**
 * Road vehicles, trains, aircraft and vessels: announced, inspected in, inspected out.
 *
 * <p>Owns the schema {@code conveyance}.
 */
@ApplicationModule(
        displayName = "Conveyance",
        allowedDependencies = {"reference", "audit", "access"})
@NullMarked
package org.gatehouse.conveyance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
