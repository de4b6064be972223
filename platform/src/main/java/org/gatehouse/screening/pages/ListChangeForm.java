package org.gatehouse.screening.pages;

import java.util.stream.Collectors;
import org.gatehouse.reference.PortCode;
import org.gatehouse.screening.ListChanges.Wanted;
import org.gatehouse.screening.Scope;
import org.gatehouse.screening.ScreeningProblem;
import org.gatehouse.screening.Watchlists.Watchlist;
import org.jspecify.annotations.Nullable;

/** What a list is to cover, as typed; null where a field did not come. */
record ListChangeForm(
        int revision,
        @Nullable String directions,
        @Nullable String ports,
        @Nullable String threshold,
        @Nullable String proportionality,
        @Nullable String changeReviewOn) {

    static ListChangeForm of(Watchlist list) {
        return new ListChangeForm(
                list.revision(),
                list.scope().directions().name(),
                list.scope().ports().stream().map(PortCode::value).sorted().collect(Collectors.joining(" ")),
                String.valueOf(list.threshold()),
                list.proportionality(),
                "");
    }

    Wanted toWanted() {
        return new Wanted(
                new Scope(
                        Given.one(directions, Scope.Directions.values(), "directions"),
                        Given.codes(ports).stream().map(ListForm::port).collect(Collectors.toSet())),
                ListForm.number(threshold),
                Given.text(proportionality),
                Given.day(changeReviewOn, new ScreeningProblem.ReviewUnfit()));
    }
}
