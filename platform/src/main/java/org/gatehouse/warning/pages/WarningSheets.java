package org.gatehouse.warning.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.warning.Warning;
import org.gatehouse.warning.Warning.Task;
import org.gatehouse.warning.Warning.To;
import org.gatehouse.warning.WarningState;
import org.gatehouse.warning.pages.WarningWords.Named;
import org.springframework.stereotype.Component;

/** One warning in the words of its page, and what the reader may do about it. */
@Component
class WarningSheets {

    private final WarningWords words;
    private final Clock clock;

    WarningSheets(WarningWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** @param acknowledged when and by whom; empty until then */
    record Addressed(String to, String acknowledged) {}

    /** @param result empty until the unit has answered */
    record Asked(
            int number,
            String to,
            String text,
            String due,
            String by,
            boolean overdue,
            String result,
            boolean mayAnswer) {}

    record Lifted(String at, String by, String text) {}

    record Sheet(
            Warning warning,
            String place,
            String advice,
            String from,
            String until,
            String issued,
            String by,
            boolean inForce,
            Optional<Lifted> lifted,
            List<Addressed> addressees,
            List<Asked> tasks,
            List<Named> units,
            boolean mayAcknowledge,
            boolean mayAssign,
            boolean mayLift,
            boolean maySeeSignal) {}

    Sheet of(Warning one, Actor reader, Locale locale) {
        Instant now = clock.instant();
        boolean stands = one.state() == WarningState.ISSUED && one.validUntil().isAfter(now);
        boolean commands = reader.may(Permission.WARNING_ISSUE);
        return new Sheet(
                one,
                words.place(one.scope(), locale),
                WarningWords.in(one.advice(), locale),
                words.minute(one.validFrom(), one.scope()),
                words.minute(one.validUntil(), one.scope()),
                words.minute(one.issuedAt(), one.scope()),
                words.officer(one.issuedBy()),
                one.inForce(now),
                one.lifted()
                        .map(lifted -> new Lifted(
                                words.minute(lifted.at(), one.scope()), words.officer(lifted.by()), lifted.words())),
                one.addressees().stream()
                        .map(each -> new Addressed(
                                name(each.to(), locale),
                                each.acknowledged()
                                        .map(known -> words.minute(known.at(), one.scope()) + " · "
                                                + words.officer(known.by()))
                                        .orElse("")))
                        .toList(),
                one.tasks().stream()
                        .map(task -> asked(task, one, reader, now, locale))
                        .toList(),
                one.addressees().stream()
                        .map(each -> each.to())
                        .filter(to -> reader.serves(to.port()))
                        .map(to -> new Named(to.port().value() + "/" + to.unit(), name(to, locale)))
                        .toList(),
                stands
                        && one.addressees().stream()
                                .anyMatch(each -> each.acknowledged().isEmpty() && of(each.to(), reader)),
                stands && commands,
                stands
                        && commands
                        && one.scope()
                                .port()
                                .map(reader::serves)
                                .orElse(reader.port().isEmpty()),
                reader.may(Permission.SIGNAL_READ));
    }

    private Asked asked(Task task, Warning one, Actor reader, Instant now, Locale locale) {
        return new Asked(
                task.number(),
                name(task.to(), locale),
                task.words(),
                words.minute(task.dueAt(), one.scope()),
                words.officer(task.givenBy()),
                task.overdue(now),
                task.result()
                        .map(result -> words.of(result.done() ? "warning.task.DONE" : "warning.task.NOT_DONE", locale)
                                + " · " + words.minute(result.at(), one.scope()) + " · " + words.officer(result.by())
                                + (result.words().isEmpty() ? "" : " · " + result.words()))
                        .orElse(""),
                task.result().isEmpty() && of(task.to(), reader));
    }

    private static boolean of(To to, Actor reader) {
        return reader.serves(to.port()) && to.unit().has(reader);
    }

    private String name(To to, Locale locale) {
        return words.port(to.port(), locale) + " · " + words.of("warning.unit." + to.unit(), locale);
    }
}
