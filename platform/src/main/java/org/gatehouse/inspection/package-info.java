/**
 * A traveller crosses in or out: assessment, decision, crossing.
 *
 * <p>Owns the schema {@code inspection}. Asks {@code stays} for the open stay and tells it of entries and exits;
 * asks {@code policy} what the rules in force say;
 * asks {@code issuance} for a permission of the traveller that nobody brought, and counts its use with the admission;
 * asks {@code trust} whom to believe when a document brings its chip;
 * asks {@code screening} whether the traveller or the document is on a list, and keeps its matches with the crossing.
 */
@ApplicationModule(
        displayName = "Inspection",
        allowedDependencies = {
            "reference",
            "audit",
            "access",
            "retention",
            "policy",
            "stays",
            "stays :: counting",
            "trust",
            "issuance",
            "screening"
        })
@NullMarked
package org.gatehouse.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
