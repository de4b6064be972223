/**
 * The desk at which an authority keeps its lists: pages to search, to export and to take over the reference data, and the
 * trail of every change. It stands above {@code reference}, which lies below the audit and the sign-in that pages need.
 *
 * <p>Start reading at {@code RegisterPages}. Owns no schema. Asks {@code reference}, tells {@code audit}.
 */
@ApplicationModule(
        displayName = "Registers",
        allowedDependencies = {"reference", "audit", "access"})
@NullMarked
package org.gatehouse.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
