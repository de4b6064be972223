package org.gatehouse.warning.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.WarningProblem;
import org.gatehouse.warning.Warnings;
import org.gatehouse.warning.pages.WarningWords.Named;
import org.springframework.stereotype.Component;

/** The list of warnings and signals as a page shows it. */
@Component
class WarningList {

    private final Signals signals;
    private final Warnings warnings;
    private final WarningWords words;
    private final Clock clock;

    WarningList(Signals signals, Warnings warnings, WarningWords words, Clock clock) {
        this.signals = signals;
        this.warnings = warnings;
        this.words = words;
        this.clock = clock;
    }

    record SignalRow(Signal signal, String place, String sentence, String raised, boolean lasts) {}

    /** @param acknowledged how many of how many, as in 1/3 */
    record WarningRow(Warning warning, String place, String until, String acknowledged, boolean inForce) {}

    /**
     * @param ports to choose from; none for staff of one port
     * @param maySeeSignals whether signals are shown at all
     * @param next address of the next page of signals
     */
    record ListPage(
            SignalSearch search,
            List<Named> ports,
            boolean maySeeSignals,
            List<SignalRow> signals,
            List<WarningRow> warnings,
            Optional<String> next,
            String exportSignals,
            String exportWarnings,
            Optional<WarningProblem> problem) {}

    ListPage of(SignalSearch search, Actor actor, Locale locale) {
        boolean maySeeSignals = actor.may(Permission.SIGNAL_READ);
        List<Named> ports = actor.port().isPresent() ? List.of() : words.ports(locale);
        String signalsCsv = search.fromTheStart().at("/warnings/signals.csv");
        String warningsCsv = search.fromTheStart().at("/warnings.csv");
        try {
            Instant now = clock.instant();
            List<WarningRow> warned = warnings.list(search.toWarnings(false, SignalSearch.PAGE_ROWS), actor).stream()
                    .map(one -> row(one, now, locale))
                    .toList();
            Signals.Page page = maySeeSignals
                    ? signals.list(search.toSignals(SignalSearch.PAGE_ROWS), actor)
                    : new Signals.Page(List.of(), Optional.empty());
            return new ListPage(
                    search,
                    ports,
                    maySeeSignals,
                    page.rows().stream().map(one -> row(one, locale)).toList(),
                    warned,
                    page.next().map(last -> search.before(last).at("/warnings")),
                    signalsCsv,
                    warningsCsv,
                    Optional.empty());
        } catch (WarningProblem problem) {
            return new ListPage(
                    search,
                    ports,
                    maySeeSignals,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    signalsCsv,
                    warningsCsv,
                    Optional.of(problem));
        }
    }

    private SignalRow row(Signal signal, Locale locale) {
        return new SignalRow(
                signal,
                words.place(signal.scope(), locale),
                words.sentence(signal, locale),
                words.minute(signal.raisedAt(), signal.scope()),
                signal.endedAt().isEmpty());
    }

    private WarningRow row(Warning warning, Instant now, Locale locale) {
        long acknowledged = warning.addressees().stream()
                .filter(one -> one.acknowledged().isPresent())
                .count();
        return new WarningRow(
                warning,
                words.place(warning.scope(), locale),
                words.minute(warning.validUntil(), warning.scope()),
                acknowledged + "/" + warning.addressees().size(),
                warning.inForce(now));
    }
}
