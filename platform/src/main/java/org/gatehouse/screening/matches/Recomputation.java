package org.gatehouse.screening.matches;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.Sought;
import org.gatehouse.screening.SoughtObjects.Asked;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.index.Aside;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.gatehouse.screening.matches.MatchStore.MatchRow;
import org.springframework.stereotype.Component;

/** Compares once more what was compared, from what is kept alone. */
@Component
class Recomputation {

    private static final double SAME = 1e-9;

    private final Aside aside;

    Recomputation(Aside aside) {
        this.aside = aside;
    }

    /** @return whether score and likeness are the same; empty where what was compared is erased */
    Optional<Boolean> same(MatchRow match, Sought sought, Watchlist list) {
        return match.traveller().map(traveller -> {
            var entry = new InForce(match.entry(), match.version(), match.list(), sought, Instant.MAX);
            Aside.Some alone = aside.of(List.of(entry), List.of(withoutEnd(list)));
            Subject subject = traveller.subject();
            Stream<Hit> hits = match.kind() == Sought.Kind.DOCUMENT
                    ? ShownPapers.of(traveller).stream()
                            .flatMap(
                                    paper -> alone.find(new Asked(paper, subject.port(), subject.direction())).stream())
                    : alone.screen(subject).stream();
            return hits.anyMatch(
                    hit -> hit.likeness() == match.likeness() && Math.abs(hit.score() - match.score()) < SAME);
        });
    }

    /** As it was when it counted. */
    private static Watchlist withoutEnd(Watchlist list) {
        return new Watchlist(
                list.id(),
                list.code(),
                list.name(),
                list.owner(),
                list.purpose(),
                list.ground(),
                list.scope(),
                list.action(),
                list.threshold(),
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
