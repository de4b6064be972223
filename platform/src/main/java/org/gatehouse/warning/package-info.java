/**
 * Early warning: what is unusual at the border is found as a signal, two analysts say whether it is real, a commander warns
 * those whom it concerns, and what came of it is told back to the indicator. It holds no personal data, decides on nobody and
 * refers nobody; no module below knows of it.
 *
 * <p>Start reading at {@link org.gatehouse.warning.Signals} and {@link org.gatehouse.warning.Warnings};
 * {@link org.gatehouse.warning.Indicators} are what is looked at. Asks {@link org.gatehouse.inspection.Situations} and
 * {@link org.gatehouse.screening.MatchFigures} for counts. Tells the desk by {@link org.gatehouse.inspection.DeskNotices}, and
 * {@code audit} of every reading and every step. Owns the schema {@code warning}.
 */
@ApplicationModule(
        displayName = "Early warning",
        allowedDependencies = {"charts", "reference", "audit", "access", "screening", "inspection"})
@NullMarked
package org.gatehouse.warning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
