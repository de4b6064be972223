/**
 * The bulletin of a period, what it is computed from, and how it becomes public. Reads the published fact views of the other modules and nothing
 * else of them.
 *
 * <p>Start reading at {@link org.gatehouse.statistics.Bulletins}, and at {@link org.gatehouse.statistics.Releases} for the way to the public; what is counted and how stands in
 * {@link org.gatehouse.statistics.Metrics}; {@link org.gatehouse.statistics.Tallies} keeps the counts, and {@link org.gatehouse.statistics.Archives} seals
 * months outside the database; {@link org.gatehouse.statistics.PublishedElsewhere} keeps what others have published. Owns the schema
 * {@code statistics}.
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {
            "charts",
            "reference",
            "audit",
            "access",
            "charts",
            "retention",
            "stays :: facts",
            "screening :: facts",
            "inspection :: facts",
            "conveyance :: facts",
            "warning :: facts"
        })
@NullMarked
package org.gatehouse.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
