package org.gatehouse.screening.matches;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gatehouse.screening.ListAction;
import org.gatehouse.screening.MatchId;
import org.gatehouse.screening.Matches;
import org.gatehouse.screening.Matches.Precision;
import org.gatehouse.screening.keeping.WatchlistStore;
import org.springframework.stereotype.Component;

/** How often each list was right, for those who answer for lists; what is to be reviewed comes first. */
@Component
class MatchLists {

    private final Matches matches;
    private final WatchlistStore lists;
    private final MatchSheets sheets;

    MatchLists(Matches matches, WatchlistStore lists, MatchSheets sheets) {
        this.matches = matches;
        this.lists = lists;
        this.sheets = sheets;
    }

    /** A match that waits, in the reader's language. */
    record Row(
            MatchId id,
            String name,
            String listName,
            ListAction action,
            String portName,
            boolean atCrossing,
            String raisedAt) {}

    List<Row> shown(List<Matches.Waiting> rows, Locale locale) {
        return rows.stream()
                .map(one -> new Row(
                        one.id(),
                        String.join(" ", one.names()),
                        one.listName().in(locale),
                        one.action(),
                        sheets.portName(one.port(), locale),
                        one.atCrossing(),
                        MatchSheets.at(one.raisedAt(), sheets.zone(one.port()))))
                .toList();
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
