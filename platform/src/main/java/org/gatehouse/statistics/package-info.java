/**
 * The quarterly bulletin and what it is computed from. Reads the published fact views of the other modules and nothing
 * else of them.
 *
 * <p>Owns the schema {@code statistics}.
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"reference", "audit", "access", "inspection :: facts", "conveyance :: facts"})
@NullMarked
package org.gatehouse.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
