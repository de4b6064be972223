package org.gatehouse.issuance.register;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.issuance.GrantId;
import org.gatehouse.issuance.IssuanceProblem;
import org.gatehouse.issuance.PermissionRegister;
import org.gatehouse.reference.Ports;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes entries in and withdraws them; each method is one transaction with its entry in the audit. */
@Service
class RegisterDesk implements PermissionRegister {

    private static final int WORDS_MAX = 400;

    private final PermissionStore store;
    private final Anything anything;
    private final Ports ports;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterDesk(PermissionStore store, Anything anything, Ports ports, AuditTrail audit, Clock clock) {
        this.store = store;
        this.anything = anything;
        this.ports = ports;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Taken> register(List<Entry> entries, Actor actor) {
        check(entries);
        var at = clock.instant();
        List<Taken> taken = new ArrayList<>(entries.size());
        // in one order for everybody, so that two batches never wait for each other
        Map<String, Outcome> outcomes = new HashMap<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::number))
                .forEach(entry -> outcomes.put(entry.number(), take(entry, actor, at)));
        entries.forEach(
                entry -> taken.add(new Taken(entry.number(), Objects.requireNonNull(outcomes.get(entry.number())))));
        long added =
                outcomes.values().stream().filter(Outcome.REGISTERED::equals).count();
        anything.came();
        write(
                actor,
                AuditEntry.Action.CREATE,
                "issuance/register",
                added + " of " + entries.size() + " entries are new");
        return taken;
    }

    private void check(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IssuanceProblem.NothingSent();
        }
        if (entries.size() > ENTRIES_MAX) {
            throw new IssuanceProblem.TooManyEntries(ENTRIES_MAX);
        }
        Set<String> numbers = new HashSet<>();
        for (Entry entry : entries) {
            if (!numbers.add(entry.number())) {
                throw new IssuanceProblem.NumberTwice(entry.number());
            }
            entry.port().filter(port -> ports.find(port).isEmpty()).ifPresent(port -> {
                throw new IssuanceProblem.UnknownPort(port.value());
            });
        }
    }

    private Outcome take(Entry entry, Actor actor, Instant at) {
        if (store.insert(new GrantId(TimeOrderedId.at(at)), entry, actor.reference(), at)) {
            return Outcome.REGISTERED;
        }
        Registered there = store.find(entry.number()).orElseThrow();
        return there.entry().equals(entry) ? Outcome.UNCHANGED : Outcome.DIFFERS;
    }

    @Override
    @Transactional
    public Registered get(String number, Actor actor) {
        Registered found = store.find(number).orElseThrow(IssuanceProblem.NotFound::new);
        write(actor, AuditEntry.Action.READ, record(number), "");
        return found;
    }

    @Override
    @Transactional
    public Registered withdraw(String number, String given, Actor actor) {
        String words = words(given);
        if (store.withdraw(number, words, actor.reference(), clock.instant())) {
            write(actor, AuditEntry.Action.CHANGE, record(number), words);
        }
        return store.find(number).orElseThrow(IssuanceProblem.NotFound::new);
    }

    /** PostgreSQL keeps no NUL. */
    private static String words(String given) {
        String words = given.replace("\u0000", "").strip();
        if (words.isEmpty() || words.length() > WORDS_MAX) {
            throw new IssuanceProblem.WordsMissing(WORDS_MAX);
        }
        return words;
    }

    private void write(Actor actor, AuditEntry.Action action, String record, String justification) {
        audit.append(new AuditEntry(actor.reference(), action, record, Purpose.ISSUANCE.name(), justification));
    }

    private static String record(String number) {
        return "issuance/permission/" + number;
    }
}
