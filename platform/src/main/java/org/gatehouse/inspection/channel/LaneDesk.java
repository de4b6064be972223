package org.gatehouse.inspection.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.GateEvent;
import org.gatehouse.inspection.InspectionId;
import org.gatehouse.inspection.InspectionProblem;
import org.gatehouse.inspection.LaneCode;
import org.gatehouse.inspection.LaneState;
import org.gatehouse.inspection.Lanes;
import org.gatehouse.inspection.PassageState;
import org.gatehouse.inspection.channel.LaneStore.Group;
import org.gatehouse.inspection.channel.LaneStore.LaneRow;
import org.gatehouse.reference.Port;
import org.gatehouse.reference.PortCode;
import org.gatehouse.reference.Ports;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how the gates of a port stand. */
@Service
class LaneDesk implements Lanes {

    /** A gate whose clock runs ahead by more is taken to speak of now, so that what it tells later is not older. */
    private static final Duration AHEAD_MOST = Duration.ofMinutes(2);

    private static final Duration EVENTS_KEPT = Duration.ofDays(7);

    private final Ports ports;
    private final LaneStore store;
    private final Clock clock;

    LaneDesk(Ports ports, LaneStore store, Clock clock) {
        this.ports = ports;
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void told(GateEvent event, Actor actor) {
        port(event.port(), actor);
        Instant now = clock.instant();
        if (!store.insert(event, now)) {
            return;
        }
        LaneRow row = store.lock(event);
        Instant at = event.at().isAfter(now.plus(AHEAD_MOST)) ? now : event.at();
        if (at.isBefore(row.toldAt())) {
            return;
        }
        LaneState after = row.state().after(event.type());
        boolean moved = after != row.state();
        String code = event.type() == GateEvent.Type.FAULT ? event.code() : moved ? "" : row.code();
        store.update(event.port(), new LaneRow(row.lane(), after, moved ? at : row.since(), at, code));
    }

    @Override
    @Transactional(readOnly = true)
    public Board board(PortCode code, Actor actor) {
        Port port = port(code, actor);
        Instant now = clock.instant();
        Map<String, Seen> seen = new TreeMap<>();
        for (LaneRow row : store.lanes(code)) {
            seen.computeIfAbsent(row.lane().value(), _ -> new Seen()).row = row;
        }
        for (Group group : store.today(code, LocalDate.ofInstant(now, port.zone()))) {
            seen.computeIfAbsent(group.lane().value(), _ -> new Seen()).groups.put(group.state(), group);
        }
        List<Lane> lanes = seen.entrySet().stream()
                .map(entry -> entry.getValue().lane(new LaneCode(entry.getKey()), now))
                .toList();
        return new Board(code, now, lanes);
    }

    private Port port(PortCode code, Actor actor) {
        if (!actor.serves(code)) {
            throw new InspectionProblem.OtherPort(code);
        }
        return ports.find(code).orElseThrow(() -> new InspectionProblem.UnknownPort(code.value()));
    }

    /** What is known of one lane, while it is put together. */
    private static final class Seen {

        private @Nullable LaneRow row;
        private final Map<PassageState, Group> groups = new EnumMap<>(PassageState.class);

        Lane lane(LaneCode lane, Instant now) {
            LaneRow told = row;
            Optional<Group> reserved = of(PassageState.RESERVED);
            return new Lane(
                    lane,
                    told == null ? LaneState.IN_SERVICE : told.state(),
                    told == null ? Optional.empty() : Optional.of(told.since()),
                    told == null ? "" : told.code(),
                    reserved.filter(group -> now.isBefore(group.lastExpires())).map(Seen::moment),
                    of(PassageState.REFERRED).map(Seen::moment),
                    new Today(
                            many(PassageState.COMMITTED),
                            many(PassageState.REFERRED),
                            many(PassageState.ROLLED_BACK)
                                    + many(PassageState.EXPIRED)
                                    + many(PassageState.SUPERSEDED)),
                    overdue(now));
        }

        /** The last that came to the lane was let through, and the gate has not said what became of it. */
        private boolean overdue(Instant now) {
            return groups.values().stream()
                    .max((one, other) -> one.last().compareTo(other.last()))
                    .filter(last -> last.state() == PassageState.EXPIRED
                            || (last.state() == PassageState.RESERVED && !now.isBefore(last.lastExpires())))
                    .isPresent();
        }

        private Optional<Group> of(PassageState state) {
            return Optional.ofNullable(groups.get(state));
        }

        private int many(PassageState state) {
            return of(state).map(Group::passages).orElse(0);
        }

        private static Moment moment(Group group) {
            return new Moment(new InspectionId(group.last()), group.direction(), group.lastAt());
        }
    }

    @Scheduled(cron = "0 29 3 * * *", zone = "UTC")
    @Transactional
    public void forgetEvents() {
        store.forgetBefore(clock.instant().minus(EVENTS_KEPT));
    }
}
