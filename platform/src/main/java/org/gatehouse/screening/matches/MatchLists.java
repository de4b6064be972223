package org.gatehouse.screening.matches;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Precision;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Component;

/** How often each list was right, for those who answer for lists; what is to be reviewed comes first. */
@Component
class MatchLists {

    private final Matches matches;
    private final WatchlistStore lists;

    MatchLists(Matches matches, WatchlistStore lists) {
        this.matches = matches;
        this.lists = lists;
    }

    record Line(String code, String name, Precision counted) {}

    List<Line> precision(Locale locale) {
        return matches.precision().stream()
                .flatMap(one -> lists.find(one.list()).stream()
                        .map(list -> new Line(list.code(), list.name().in(locale), one)))
                .sorted(Comparator.comparing((Line line) -> !line.counted().reviewNeeded())
                        .thenComparing(Line::code))
                .toList();
    }
}
