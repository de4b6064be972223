package org.gatehouse.screening.matches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.MatchSheet.Reproduction;
import org.gatehouse.screening.Matches.Alert;
import org.gatehouse.screening.Matches.Traveller;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.SoughtObjects.Asked;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.index.Aside;
import org.gatehouse.screening.keeping.EntryStore;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.gatehouse.screening.matches.MatchStore.MatchRow;
import org.springframework.stereotype.Component;

/**
 * Compares an entry and a traveller with nothing else on any list: when a match is raised, and once more from what is kept.
 * How rare a name is among all that are listed counts in the score of a match and not here, so that lists may change.
 */
@Component
class Recomputation {

    private static final double SAME = 1e-9;

    private final Aside aside;
    private final EntryStore entries;
    private final WatchlistStore lists;

    Recomputation(Aside aside, EntryStore entries, WatchlistStore lists) {
        this.aside = aside;
        this.entries = entries;
        this.lists = lists;
    }

    /** What is kept of an alert beside its own score; empty when the entry was erased in this moment. */
    OptionalDouble alone(Alert alert) {
        Hit hit = alert.hit();
        Optional<Sought> sought = entries.sought(hit.entry(), hit.version());
        Optional<Watchlist> list = lists.find(hit.list());
        if (sought.isEmpty() || list.isEmpty()) {
            return OptionalDouble.empty();
        }
        var entry = new InForce(hit.entry(), hit.version(), hit.list(), sought.get(), Instant.MAX);
        return score(entry, list.get(), alert.kind(), hit.likeness(), alert.traveller());
    }

    /** @return empty where what was compared is erased */
    Optional<Reproduction> again(MatchRow match, Sought sought, Watchlist list) {
        return match.traveller().map(traveller -> {
            var entry = new InForce(match.entry(), match.version(), match.list(), sought, Instant.MAX);
            OptionalDouble now = score(entry, list, match.kind(), match.likeness(), traveller);
            double then = match.scoreAlone().orElse(match.score());
            if (now.isPresent() && Math.abs(now.getAsDouble() - then) < SAME) {
                return Reproduction.SAME;
            }
            return match.scoreAlone().isPresent() ? Reproduction.ANOTHER : Reproduction.LIST_NOT_KEPT;
        });
    }

    private OptionalDouble score(
            InForce entry, Watchlist list, Sought.Kind kind, Hit.Likeness likeness, Traveller traveller) {
        Aside.Some alone = aside.of(List.of(entry), List.of(whole(list)));
        Subject subject = traveller.subject();
        Stream<Hit> hits = kind == Sought.Kind.DOCUMENT
                ? ShownPapers.of(traveller).stream()
                        .flatMap(paper -> alone.find(new Asked(paper, subject.port(), subject.direction())).stream())
                : alone.screen(subject).stream();
        return hits.filter(hit -> hit.likeness() == likeness)
                .mapToDouble(Hit::score)
                .max();
    }

    /** Without its end, and whatever it covers now: what it covered then has been found out. */
    private static Watchlist whole(Watchlist list) {
        return new Watchlist(
                list.id(),
                list.code(),
                list.name(),
                list.owner(),
                list.purpose(),
                list.ground(),
                new Scope(Scope.Directions.BOTH, Set.of()),
                list.action(),
                0,
                list.proportionality(),
                Instant.MAX,
                Optional.empty(),
                list.state(),
                list.revision(),
                list.entered(),
                list.released(),
                list.end());
    }
}
