package org.gatehouse.statistics.pages;

import java.util.List;
import java.util.Objects;
import org.gatehouse.statistics.explore.Against;
import org.gatehouse.statistics.explore.Exploration;
import org.gatehouse.statistics.explore.Split;
import org.gatehouse.statistics.explore.Step;
import org.jspecify.annotations.Nullable;

/** The fields by which a figure is asked for, in an address or a form; what is left out is as on the first visit. */
record AskedFigure(
        @Nullable String metric,
        @Nullable String period,
        @Nullable List<Split> by,
        @Nullable Step step,
        @Nullable Against against,
        Exploration.@Nullable Picture picture) {

    private static final String FIRST_METRIC = "crossings.persons.total";

    /** @param latest the period that is shown where none is asked for */
    Exploration or(String latest) {
        return new Exploration(
                metric == null || metric.isBlank() ? FIRST_METRIC : metric.strip(),
                Objects.requireNonNullElse(by, List.of()),
                Objects.requireNonNullElse(step, Step.NONE),
                period == null || period.isBlank() ? latest : period.strip(),
                Objects.requireNonNullElse(against, Against.NOTHING),
                Objects.requireNonNullElse(picture, Exploration.Picture.FITTING));
    }
}
