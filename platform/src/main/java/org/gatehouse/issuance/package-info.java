/**
 * What travellers were granted and take along to the border: visas, port visas, residence permits, endorsements, other permits,
 * and how often each was used. Here it is a register that the offices of issue fill; who is granted what is decided elsewhere.
 *
 * <p>Start reading at {@link org.gatehouse.issuance.Permissions}, which crossings ask and count on, and at
 * {@link org.gatehouse.issuance.PermissionRegister}, which is filled. Owns the schema {@code issuance}.
 */
@ApplicationModule(
        displayName = "Issuance",
        allowedDependencies = {"reference", "audit", "access"})
@NullMarked
package org.gatehouse.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
