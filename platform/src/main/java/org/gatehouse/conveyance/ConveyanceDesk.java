package org.gatehouse.conveyance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where conveyances are announced and inspected one by one. */
@Service
class ConveyanceDesk implements Conveyances {

    private static final Duration EXPECTED_AGO_MAX = Duration.ofDays(1);
    private static final Duration EXPECTED_AHEAD_MAX = Duration.ofDays(366);
    private static final int CARRIER_MAX = 100;
    private static final int WHY_MAX = 500;
    private static final int EXPORT_MAX = 100_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final PortRules rules;
    private final MoveStore store;
    private final RequestStore requests;
    private final AuditTrail audit;
    private final Clock clock;

    ConveyanceDesk(PortRules rules, MoveStore store, RequestStore requests, AuditTrail audit, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Move announce(Announcement announcement, IdempotencyKey key, Actor actor) {
        var now = clock.instant();
        var move = accepted(announcement, rules.servedBy(actor, announcement.port()), now);
        var before = requests.before(key, actor.reference(), "announce " + announcement, move.id(), now);
        if (before.isPresent()) {
            return store.find(before.get()).orElseThrow(ConveyanceProblem.NotFound::new);
        }
        store.ensureMonthOf(now);
        store.announce(move, now, actor.reference());
        audit(actor, AuditEntry.Action.CREATE, move.id(), "");
        return move;
    }

    private static Move accepted(Announcement announcement, Port port, Instant now) {
        PortRules.requireServes(port, announcement.kind());
        var registration = Registration.read(announcement.kind(), announcement.registration())
                .orElseThrow(() ->
                        new ConveyanceProblem.RegistrationUnfit(announcement.kind(), announcement.registration()));
        var expected = announcement.expectedAt();
        if (expected.isBefore(now.minus(EXPECTED_AGO_MAX)) || expected.isAfter(now.plus(EXPECTED_AHEAD_MAX))) {
            throw new ConveyanceProblem.ExpectedUnfit();
        }
        return new Move(
                new MoveId(TimeOrderedId.at(now)),
                port.code(),
                port.mode(),
                announcement.direction(),
                registration,
                announcement.cargo(),
                announcement.carrier().map(carrier -> text(carrier, CARRIER_MAX)),
                Optional.of(expected),
                MoveStatus.ANNOUNCED,
                PortRules.dayAt(port, expected),
                Optional.empty(),
                1);
    }

    @Override
    @Transactional
    public Move inspect(MoveId id, int version, IdempotencyKey key, Actor actor) {
        var now = clock.instant();
        var before = requests.before(key, actor.reference(), "inspect " + id + " " + version, id, now);
        var move = store.lock(id).orElseThrow(ConveyanceProblem.NotFound::new);
        var port = rules.servedBy(actor, move.port());
        if (before.isPresent()) {
            return move;
        }
        requireChangeable(move, version, MoveStatus.INSPECTED);
        store.inspect(id, now, PortRules.dayAt(port, now), actor.reference());
        audit(actor, AuditEntry.Action.DECIDE, id, "");
        return store.find(id).orElseThrow(ConveyanceProblem.NotFound::new);
    }

    @Override
    @Transactional
    public Move cancel(MoveId id, int version, String why, Actor actor) {
        var words = text(why, WHY_MAX);
        var move = store.lock(id).orElseThrow(ConveyanceProblem.NotFound::new);
        rules.servedBy(actor, move.port());
        requireChangeable(move, version, MoveStatus.CANCELLED);
        store.cancel(id, clock.instant(), actor.reference(), words);
        audit(actor, AuditEntry.Action.CHANGE, id, words);
        return store.find(id).orElseThrow(ConveyanceProblem.NotFound::new);
    }

    private static void requireChangeable(Move move, int version, MoveStatus target) {
        if (!move.status().allows(target)) {
            throw new ConveyanceProblem.Concluded();
        }
        if (move.version() != version) {
            throw new ConveyanceProblem.Stale();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Move find(MoveId id, Actor actor) {
        return store.find(id).filter(move -> actor.serves(move.port())).orElseThrow(ConveyanceProblem.NotFound::new);
    }

    @Override
    @Transactional(readOnly = true)
    public Found list(Question question, Actor actor) {
        rules.servedBy(actor, question.port());
        int total = store.count(question);
        int pages = Math.max(1, (total + Found.PAGE_SIZE - 1) / Found.PAGE_SIZE);
        int page = Math.clamp(question.page(), 1, pages);
        return new Found(store.list(question, Found.PAGE_SIZE, (page - 1) * Found.PAGE_SIZE), total, pages);
    }

    @Override
    @Transactional
    public String export(Question question, Actor actor) {
        var port = rules.servedBy(actor, question.port());
        var moves = store.list(question, EXPORT_MAX, 0);
        audit.append(new AuditEntry(
                actor.reference(),
                AuditEntry.Action.EXPORT,
                "conveyance/list/" + question.port() + "/" + question.day(),
                Purpose.CONVEYANCE_INSPECTION.name(),
                moves.size() + " rows"));
        return MoveSheet.write(moves, port);
    }

    private static String text(String words, int charactersMax) {
        var stripped = words.strip();
        if (stripped.isEmpty()
                || stripped.length() > charactersMax
                || CONTROL.matcher(stripped).find()) {
            throw new ConveyanceProblem.TextUnfit(charactersMax);
        }
        return stripped;
    }

    private void audit(Actor actor, AuditEntry.Action action, MoveId id, String justification) {
        audit.append(new AuditEntry(
                actor.reference(),
                action,
                "conveyance/move/" + id,
                Purpose.CONVEYANCE_INSPECTION.name(),
                justification));
    }
}
