package org.gatehouse.screening.index;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gatehouse.screening.Hit;
import org.gatehouse.screening.SoughtObjects.Asked;
import org.gatehouse.screening.Subject;
import org.gatehouse.screening.WatchlistId;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.gatehouse.screening.index.HeldLists.Known;
import org.gatehouse.screening.keeping.InForceStore.InForce;
import org.springframework.stereotype.Component;

/** Entries apart from what a node holds: new ones for those who crossed before, old ones to be compared once more. */
@Component
public class Aside {

    private final ScreeningIndex index;
    private final Clock clock;

    Aside(ScreeningIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /** Answers as the node would if it held nothing else. */
    public interface Some {
        List<Hit> screen(Subject subject);

        List<Hit> find(Asked asked);
    }

    public Some of(Collection<InForce> entries, Collection<Watchlist> lists) {
        var shelves = Shelves.of(entries);
        Map<WatchlistId, Watchlist> byId =
                lists.stream().collect(Collectors.toUnmodifiableMap(Watchlist::id, Function.identity()));
        Known known = Known.of(0, byId, shelves, clock.instant());
        return new Some() {
            @Override
            public List<Hit> screen(Subject subject) {
                return index.screen(known, subject);
            }

            @Override
            public List<Hit> find(Asked asked) {
                return index.find(known, asked);
            }
        };
    }
}
