package org.gatehouse.screening.matches;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.reference.TimeOrderedId;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Raised;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the clerk finds; each method is one transaction. */
@Component
class StayMatches {

    private final MatchStore store;
    private final ClearanceStore clearances;
    private final RescreeningStore rescreening;
    private final MatchSheets sheets;
    private final Recomputation recomputation;
    private final MatchLog log;

    StayMatches(
            MatchStore store,
            ClearanceStore clearances,
            RescreeningStore rescreening,
            MatchSheets sheets,
            Recomputation recomputation,
            MatchLog log) {
        this.store = store;
        this.clearances = clearances;
        this.rescreening = rescreening;
        this.sheets = sheets;
        this.recomputation = recomputation;
        this.log = log;
    }

    /** @return how many no marker clears */
    @Transactional
    public int raise(List<Raised> raised) {
        if (raised.isEmpty()) {
            return 0;
        }
        Map<Alert, UUID> cleared =
                clearances.clearing(raised.stream().map(Raised::alert).toList());
        List<MatchStore.New> matches = raised.stream()
                .filter(one -> !cleared.containsKey(one.alert()))
                .map(one -> new MatchStore.New(
                        new MatchId(TimeOrderedId.at(one.at())), dated(one), recomputation.alone(one.alert())))
                .toList();
        store.insert(matches);
        return matches.size();
    }

    @Transactional
    public void done(List<RescreeningStore.Pending> compared, int raised, Instant at) {
        rescreening.done(compared, at);
        if (raised > 0) {
            log.raisedInStays(raised, compared.size());
        }
    }

    private Raised dated(Raised one) {
        var zone = sheets.zone(one.alert().traveller().subject().port());
        return new Raised(one.place(), one.alert(), one.at(), LocalDate.ofInstant(one.at(), zone));
    }
}
