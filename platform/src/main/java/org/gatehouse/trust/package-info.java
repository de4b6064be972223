/**
 * Whom the house believes when it reads a chip: authorities of states that two officers signed for, what descends from
 * them, revocation lists and known defects. Files bring them in; nothing is believed because a file says so.
 *
 * <p>Start reading at {@link org.gatehouse.trust.Anchors}, which says what is believed now, and
 * {@link org.gatehouse.trust.TrustImports}, through which files come in. {@link org.gatehouse.trust.Certificates} is where
 * officers sign and withdraw. Owns the schema {@code trust}. Tells {@code audit} of every change.
 */
@ApplicationModule(
        displayName = "Trust",
        allowedDependencies = {"reference", "audit", "access"})
@NullMarked
package org.gatehouse.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
