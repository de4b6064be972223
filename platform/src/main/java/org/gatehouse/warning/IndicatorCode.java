package org.gatehouse.warning;

import java.util.List;

/** What is looked at, and by which numbers it is told apart from what is usual. */
public enum IndicatorCode {
    /** More travellers wait for an officer, and longer, than a port should let them. */
    QUEUE_OVERLOAD(Parameter.WAITING, Parameter.OLDEST_MINUTES),
    /** An hour is busier or quieter than its own past says. */
    FORECAST_BREACH(Parameter.WEEKS, Parameter.WEEKS_LEAST, Parameter.SPREADS, Parameter.DIFFERENCE_LEAST),
    /** The same defect in documents of the same issuing state and kind, again and again. */
    DOCUMENT_FRAUD(Parameter.WINDOW_HOURS, Parameter.AT_PORT, Parameter.OVER_PORTS),
    /** A watchlist speaks at a port far more often than before. */
    MATCH_SPIKE(Parameter.WINDOW_HOURS, Parameter.WINDOWS_LEAST, Parameter.CHANCE_PER_MILLION, Parameter.MATCHES_LEAST),
    /** Persons wait in the waiting area, or are on temporary entry, past their time. */
    STRANDED(Parameter.PERSONS);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Parameter> parameters;

    IndicatorCode(Parameter... parameters) {
        this.parameters = List.of(parameters);
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether a threshold may be a port's own; what is compared over all ports has one for all. */
    public boolean perPort() {
        return this != DOCUMENT_FRAUD;
    }
}
