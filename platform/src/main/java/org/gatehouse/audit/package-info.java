/**
 * Who saw or changed what and why: append-only, hash-chained, checkpointed, verifiable offline.
 *
 * <p>Start reading at {@link org.gatehouse.audit.AuditTrail}. Owns the schema {@code audit}. Knows an actor as an opaque
 * reference.
 */
@ApplicationModule(displayName = "Audit", allowedDependencies = "reference")
@NullMarked
package org.gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
