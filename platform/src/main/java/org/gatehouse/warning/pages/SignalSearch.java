package org.gatehouse.warning.pages;

import static org.gatehouse.warning.pages.Given.maybe;

import java.util.UUID;
import org.gatehouse.warning.IndicatorCode;
import org.gatehouse.warning.Level;
import org.gatehouse.warning.SignalId;
import org.gatehouse.warning.SignalState;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Warnings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What to look for among signals and warnings, as it was typed; every part may be left out.
 *
 * @param state of a signal
 * @param level of a warning
 * @param before identifier of the last signal of the page before
 */
public record SignalSearch(
        @Nullable String indicator,
        @Nullable String port,
        @Nullable String state,
        @Nullable String level,
        @Nullable String before) {

    static final int PAGE_ROWS = 50;

    /** @throws WarningProblem when a part has not the form that it must have */
    public Signals.Filter toSignals(int rows) {
        return new Signals.Filter(
                maybe(indicator)
                        .map(name -> Given.one(IndicatorCode.values(), name, WarningProblem.NoSuchIndicator::new)),
                maybe(port).map(Given::port),
                maybe(state).map(name -> Given.one(SignalState.values(), name, WarningProblem.StateUnknown::new)),
                maybe(before).map(SignalSearch::identifier),
                rows);
    }

    /** @throws WarningProblem when a part has not the form that it must have */
    public Warnings.Filter toWarnings(boolean inForce, int rows) {
        return new Warnings.Filter(
                maybe(port).map(Given::port),
                maybe(level).map(name -> Given.one(Level.values(), name, WarningProblem.LevelUnknown::new)),
                inForce,
                rows);
    }

    SignalSearch before(SignalId last) {
        return new SignalSearch(indicator, port, state, level, last.toString());
    }

    SignalSearch fromTheStart() {
        return new SignalSearch(indicator, port, state, level, null);
    }

    /** The same search at another address. */
    String at(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("indicator", maybe(indicator))
                .queryParamIfPresent("port", maybe(port))
                .queryParamIfPresent("state", maybe(state))
                .queryParamIfPresent("level", maybe(level))
                .queryParamIfPresent("before", maybe(before))
                .encode()
                .toUriString();
    }

    /** A mark that no page gave out leads nowhere. */
    private static SignalId identifier(String text) {
        try {
            return new SignalId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new WarningProblem.NoSuchSignal();
        }
    }
}
