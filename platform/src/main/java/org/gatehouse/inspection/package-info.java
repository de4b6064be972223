/**
 * A traveller crosses in or out: assessment, decision, crossing.
 *
 * <p>Owns the schema {@code inspection}. Asks {@code stays} for the open stay and tells it of entries and exits.
 */
@ApplicationModule(
        displayName = "Inspection",
        allowedDependencies = {"reference", "audit", "access", "stays"})
@NullMarked
package org.gatehouse.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
