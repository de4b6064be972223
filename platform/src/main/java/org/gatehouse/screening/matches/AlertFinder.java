package org.gatehouse.screening.matches;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.screening.EntryId;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.Picture;
import org.gatehouse.screening.Screening;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.SoughtObjects;
import org.gatehouse.screening.SoughtObjects.Asked;
import org.springframework.stereotype.Component;

/** Asks the lists about travellers and their documents, and for each that they know whether a marker clears it. */
@Component
class AlertFinder {

    private final Screening screening;
    private final SoughtObjects objects;
    private final ClearanceStore clearances;

    AlertFinder(Screening screening, SoughtObjects objects, ClearanceStore clearances) {
        this.screening = screening;
        this.objects = objects;
        this.clearances = clearances;
    }

    boolean anythingListed() {
        Picture picture = screening.picture();
        return picture.persons() + picture.objects() > 0;
    }

    long edition() {
        return screening.edition();
    }

    List<List<Alert>> of(List<Traveller> travellers) {
        return cleared(uncleared(travellers));
    }

    BitSet listed(List<Traveller> travellers) {
        BitSet listed = new BitSet(travellers.size());
        List<List<Alert>> alerts = uncleared(travellers);
        for (int at = 0; at < alerts.size(); at++) {
            listed.set(at, !alerts.get(at).isEmpty());
        }
        return listed;
    }

    private List<List<Alert>> uncleared(List<Traveller> travellers) {
        Picture picture = screening.picture();
        var persons =
                screening.screenAll(travellers.stream().map(Traveller::subject).toList());
        List<List<Alert>> alerts = new ArrayList<>(travellers.size());
        for (int at = 0; at < travellers.size(); at++) {
            Traveller traveller = travellers.get(at);
            List<Alert> found = new ArrayList<>(0);
            for (Hit hit : persons.get(at)) {
                found.add(new Alert(Sought.Kind.PERSON, hit.action(), hit, traveller, picture, Optional.empty()));
            }
            if (picture.objects() > 0) {
                found.addAll(documents(traveller, picture));
            }
            alerts.add(found);
        }
        return alerts;
    }

    private List<Alert> documents(Traveller traveller, Picture picture) {
        var where = traveller.subject();
        if (where.papers().stream().noneMatch(shown -> objects.mayBeSought(shown.plainNumber()))) {
            return List.of();
        }
        List<Asked> asked = ShownPapers.of(traveller).stream()
                .map(paper -> new Asked(paper, where.port(), where.direction()))
                .toList();
        Set<EntryId> seen = new HashSet<>();
        List<Alert> found = new ArrayList<>(0);
        for (List<Hit> hits : objects.findAll(asked)) {
            for (Hit hit : hits) {
                if (seen.add(hit.entry())) {
                    ListAction action = hit.action() == ListAction.INFORM ? ListAction.REFER : hit.action();
                    found.add(new Alert(Sought.Kind.DOCUMENT, action, hit, traveller, picture, Optional.empty()));
                }
            }
        }
        return found;
    }

    private List<List<Alert>> cleared(List<List<Alert>> alerts) {
        List<Alert> all = alerts.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return alerts;
        }
        var markers = clearances.clearing(all);
        return alerts.stream()
                .map(some -> some.stream()
                        .map(alert -> Optional.ofNullable(markers.get(alert))
                                .map(marker -> new Alert(
                                        alert.kind(),
                                        alert.action(),
                                        alert.hit(),
                                        alert.traveller(),
                                        alert.picture(),
                                        Optional.of(marker)))
                                .orElse(alert))
                        .toList())
                .toList();
    }
}
