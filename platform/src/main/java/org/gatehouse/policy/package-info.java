/**
 * The rules of the border as data: who may enter and leave on what, how long a stay may last, whom an e-channel serves, what
 * officers should look at. A rule is an expression over the facts of a crossing with its legal basis, its author, another
 * person who approved it, its tests and its time; it can refer a traveller to an officer and do no worse.
 *
 * <p>Start reading at {@link org.gatehouse.policy.Rules}, which judges, and at {@link org.gatehouse.policy.RuleDrafts}, where
 * people write, try and approve. Owns the schema {@code policy}. Asks whoever implements
 * {@link org.gatehouse.policy.RecordedInputs} for crossings of the past, to try a rule on them.
 */
@ApplicationModule(
        displayName = "Policy",
        allowedDependencies = {"reference", "audit", "access", "retention"})
@NullMarked
package org.gatehouse.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
