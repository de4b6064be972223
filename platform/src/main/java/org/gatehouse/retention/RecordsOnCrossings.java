package org.gatehouse.retention;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Records that are crossings or hang on one. Each module that keeps some offers it; all are asked what must stay before any of them erases.
 * Both within the caller's transaction.
 */
public interface RecordsOnCrossings {

    /** Crossings up to the end of the month that must stay, by reason; one may have several. */
    Map<KeptReason, Set<UUID>> kept(Keeping keeping);

    /**
     * Erases what belongs to crossings up to the end of the month, but not to those that are kept.
     *
     * @return rows erased, by kind of record
     */
    Map<String, Long> erase(Keeping keeping, Set<UUID> kept);
}
