package org.gatehouse.screening.importing;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.names.lists.ListDifference.Concern;
import org.gatehouse.screening.ListImports.Deed;
import org.gatehouse.screening.ListImports.Figures;
import org.gatehouse.screening.ListImports.Import;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.importing.ListReading.Found;
import org.gatehouse.screening.keeping.ImportFiles;
import org.gatehouse.screening.keeping.ImportRows;
import org.gatehouse.screening.keeping.ImportStore;
import org.springframework.stereotype.Component;

/** Where an import lies until it has ended: the import, its files and its rows; within the transaction of the caller. */
@Component
record Staging(ImportStore imports, ImportFiles files, ImportRows rows, Clock clock) {

    /** Compares what was read with the list as it stands. */
    Figures compare(UUID id, WatchlistId list, Found found) {
        rows.refuse(id, found.refusedIds(), found.taken());
        rows.remark(id, found.remarks());
        int before = rows.held(list);
        return found.figures(rows.compare(id, list), rows.kinds(id), before);
    }

    /** Once more, after the list may have changed. */
    Figures compareAnew(Import made) {
        int before = rows.held(made.list());
        Map<Deed, Integer> deeds = rows.compare(made.id(), made.list());
        Figures then = made.figures();
        return new Figures(
                before,
                deeds.getOrDefault(Deed.ADD, 0),
                deeds.getOrDefault(Deed.CHANGE, 0),
                deeds.getOrDefault(Deed.END, 0),
                deeds.getOrDefault(Deed.KEEP, 0),
                then.refused(),
                rows.kinds(made.id()),
                then.remarks());
    }

    /** That the file breaks off can be confirmed by nobody. */
    static Set<Concern> concerns(Found found, Figures figures) {
        Set<Concern> concerns = ListReading.concerns(figures);
        if (!found.complete()) {
            concerns.add(Concern.INCOMPLETE);
        }
        return concerns;
    }

    /** Nothing of persons stays of an import that has ended; the figures do. */
    void forget(UUID id) {
        files.forget(id);
        rows.forget(id);
    }
}
