package org.gatehouse.screening.matches;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.reference.Direction;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.ListingState;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Place;
import org.gatehouse.screening.Matches.Raised;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.Picture;
import org.gatehouse.screening.Residents;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.SoughtObjects.Asked;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.index.Aside;
import org.gatehouse.screening.keeping.InForceStore;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.gatehouse.screening.matches.RescreeningStore.Met;
import org.gatehouse.screening.matches.RescreeningStore.Pending;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares entries that were released with those who are in the country already. A match of theirs decides nothing and waits
 * in the queue. When it is interrupted it begins anew: what was written stays and is not written twice.
 */
@Component
class RescreeningClerk {

    private static final int ENTRIES_AT_ONCE = 5_000;
    private static final int STAYS_AT_ONCE = 500;

    private final RescreeningStore store;
    private final StayMatches matches;
    private final Lists lists;
    private final ObjectProvider<Residents> residents;
    private final Clock clock;

    /** Where entries and lists come from. */
    @Component("rescreeningLists")
    record Lists(InForceStore entries, WatchlistStore lists, Aside aside, Screening screening) {}

    RescreeningClerk(
            RescreeningStore store,
            StayMatches matches,
            Lists lists,
            ObjectProvider<Residents> residents,
            Clock clock) {
        this.store = store;
        this.matches = matches;
        this.lists = lists;
        this.residents = residents;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void compare() {
        List<Pending> pending = store.pending(ENTRIES_AT_ONCE);
        Residents present = residents.getIfAvailable();
        if (pending.isEmpty() || present == null) {
            return;
        }
        Set<EntryId> ids = pending.stream().map(Pending::entry).collect(Collectors.toSet());
        Aside.Some some = lists.aside()
                .of(
                        lists.entries().of(ids),
                        lists.lists().all().stream()
                                .filter(list -> list.state() == ListingState.RELEASED)
                                .toList());
        int raised = 0;
        Optional<UUID> after = Optional.empty();
        do {
            Residents.Page page = present.present(after, STAYS_AT_ONCE);
            raised += matches.raise(alerts(page.rows(), some));
            after = page.last();
        } while (after.isPresent());
        matches.done(pending, raised, clock.instant());
    }

    private List<Raised> alerts(List<Residents.Present> rows, Aside.Some some) {
        Picture picture = lists.screening().picture();
        Instant now = clock.instant();
        List<Raised> raised = new ArrayList<>(0);
        for (Residents.Present row : rows) {
            for (Alert alert : alerts(row.traveller(), some, picture)) {
                raised.add(new Raised(new Place.Stay(row.stay()), alert, now, LocalDate.EPOCH));
            }
        }
        if (raised.isEmpty()) {
            return raised;
        }
        Set<Met> met = store.met(raised.stream().map(one -> one.place().id()).toList());
        return raised.stream()
                .filter(one -> !met.contains(new Met(
                        one.place().id(),
                        one.alert().hit().entry(),
                        one.alert().hit().version())))
                .toList();
    }

    /** Which way the list looks does not matter for somebody who has come and will go. */
    private static List<Alert> alerts(Traveller traveller, Aside.Some some, Picture picture) {
        Map<EntryId, Alert> found = new HashMap<>();
        for (Direction direction : Direction.values()) {
            Subject was = traveller.subject();
            var subject = new Subject(
                    was.names(), was.birth(), was.sex(), was.nationalities(), was.papers(), was.port(), direction);
            var who = new Traveller(subject, traveller.documentCode(), traveller.redress());
            for (Hit hit : some.screen(subject)) {
                found.putIfAbsent(
                        hit.entry(), new Alert(Sought.Kind.PERSON, hit.action(), hit, who, picture, Optional.empty()));
            }
            for (Sought.Paper paper : ShownPapers.of(who)) {
                for (Hit hit : some.find(new Asked(paper, was.port(), direction))) {
                    ListAction action = hit.action() == ListAction.INFORM ? ListAction.REFER : hit.action();
                    found.putIfAbsent(
                            hit.entry(), new Alert(Sought.Kind.DOCUMENT, action, hit, who, picture, Optional.empty()));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
