/**
 * Who and what is sought: watchlists with a legal ground and a day on which they end, and the answer whether a traveller or
 * an object stands on one. It informs, refers or protects; it decides nothing.
 *
 * <p>Start reading at {@link org.gatehouse.screening.Screening} and {@link org.gatehouse.screening.SoughtObjects}, which
 * answer, and at {@link org.gatehouse.screening.Watchlists} and {@link org.gatehouse.screening.Entries}, where officers
 * enter, sign and withdraw; {@link org.gatehouse.screening.ListImports} takes published lists whole. Owns the schema {@code screening}. Tells {@code audit} of every change and every reading.
 */
@ApplicationModule(
        displayName = "Screening",
        allowedDependencies = {"reference", "audit", "access", "retention"})
@NullMarked
package org.gatehouse.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
