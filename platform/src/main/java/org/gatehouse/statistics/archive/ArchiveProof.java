package org.gatehouse.statistics.archive;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.retention.Hindrance;
import org.gatehouse.retention.MonthProof;
import org.gatehouse.statistics.Tallies;
import org.springframework.stereotype.Component;

/**
 * Whether the figures of a month outlive its records: everything with figures up to it is sealed, nothing was recorded for it since, each
 * file of it is what was sealed, and the tallies say what the files say.
 */
@Component
class ArchiveProof implements MonthProof {

    private final Tallies tallies;
    private final MonthStore months;
    private final ArchiveFolder folder;
    private final ArchiveCheck check;

    ArchiveProof(Tallies tallies, MonthStore months, ArchiveFolder folder, ArchiveCheck check) {
        this.tallies = tallies;
        this.months = months;
        this.folder = folder;
        this.check = check;
    }

    @Override
    public boolean counted(YearMonth month) {
        return months.recorded().contains(month);
    }

    @Override
    public Proof prove(YearMonth month) {
        tallies.foldNow();
        Optional<MonthStore.Row> last = months.latest(month);
        if (last.isEmpty()) {
            return new Proof.Not(Hindrance.NOT_SEALED);
        }
        Set<YearMonth> sealed =
                months.latest().stream().map(row -> row.sealed().month()).collect(Collectors.toSet());
        if (months.recorded().stream().anyMatch(one -> one.isBefore(month) && !sealed.contains(one))) {
            return new Proof.Not(Hindrance.EARLIER_NOT_SEALED);
        }
        if (months.changedSince(last.get())) {
            return new Proof.Not(Hindrance.CHANGED_SINCE);
        }
        if (!check.of(last.get().sealed(), _ -> true).isEmpty()) {
            return new Proof.Not(Hindrance.ARCHIVE_DAMAGED);
        }
        if (!archived(month, last.get().sealed().vintage()).equals(months.tallied(month))) {
            return new Proof.Not(Hindrance.FIGURES_DIFFER);
        }
        return new Proof.Archived(
                last.get().sealed().vintage(),
                last.get().sealed().hash(),
                last.get().foldedBelow());
    }

    /** Sums of quantities by fact, as the manifest has them; a fact that did not occur is not among them. */
    private Map<ArchivedFact, Long> archived(YearMonth month, int vintage) {
        Map<ArchivedFact, Long> sums = new EnumMap<>(ArchivedFact.class);
        check.manifest(folder.of(month, vintage)).orElseThrow().files().stream()
                .filter(file -> file.rows() > 0)
                .forEach(file -> sums.merge(file.fact(), file.quantity(), Long::sum));
        return sums;
    }
}
