package org.gatehouse.warning.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.warning.Signal;
import org.gatehouse.warning.SignalState;
import org.springframework.stereotype.Component;

/** One signal in the words of its page, and what the reader may do about it. */
@Component
class SignalSheets {

    private final WarningWords words;
    private final Clock clock;

    SignalSheets(WarningWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param hidden whether the reader may not see what was said yet */
    record Said(String at, String by, String opinion, String text, boolean hidden) {}

    record Came(String at, String by, String outcome, String happened, String text) {}

    record Sheet(
            Signal signal,
            String place,
            String sentence,
            String raised,
            String lasted,
            String ended,
            List<Said> said,
            Optional<Came> outcome,
            boolean mayAssess,
            boolean mayWarn,
            boolean mayClose,
            boolean maySeeCrossings,
            String port) {}

    Sheet of(Signal signal, Actor reader, Locale locale) {
        Instant now = clock.instant();
        boolean person = reader.reference().startsWith("officer:");
        return new Sheet(
                signal,
                words.place(signal.scope(), locale),
                words.sentence(signal, locale),
                words.minute(signal.raisedAt(), signal.scope()),
                words.lasted(signal.lasted(now), locale),
                signal.endedAt().map(at -> words.minute(at, signal.scope())).orElse(""),
                signal.assessments().stream()
                        .map(one -> new Said(
                                words.minute(one.at(), signal.scope()),
                                words.officer(one.analyst()),
                                one.opinion()
                                        .map(opinion -> words.of("warning.opinion." + opinion, locale))
                                        .orElse(""),
                                one.words().orElse(""),
                                one.opinion().isEmpty()))
                        .toList(),
                signal.outcome()
                        .map(told -> new Came(
                                words.minute(told.at(), signal.scope()),
                                words.officer(told.by()),
                                words.of("warning.outcome." + told.outcome(), locale),
                                told.happenedAt()
                                        .map(at -> words.minute(at, signal.scope()))
                                        .orElse(""),
                                told.words().orElse(""))),
                person
                        && reader.may(Permission.SIGNAL_ASSESS)
                        && signal.state().assessable()
                        && !signal.assessedBy(reader.id()),
                person
                        && reader.may(Permission.WARNING_ISSUE)
                        && signal.state().allows(SignalState.WARNED)
                        && !signal.assessedBy(reader.id())
                        && signal.scope()
                                .port()
                                .map(reader::serves)
                                .orElse(reader.port().isEmpty()),
                person
                        && (reader.may(Permission.SIGNAL_ASSESS) || reader.may(Permission.WARNING_ISSUE))
                        && signal.state().allows(SignalState.CLOSED)
                        && signal.endedAt().isPresent(),
                reader.may(Permission.CROSSING_READ),
                signal.scope().port().or(reader::port).map(code -> code.value()).orElse(""));
    }
}
