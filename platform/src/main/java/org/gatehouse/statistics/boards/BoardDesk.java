package org.gatehouse.statistics.boards;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.Actor;
import org.gatehouse.access.KnownActor;
import org.gatehouse.access.Officers;
import org.gatehouse.access.Purpose;
import org.gatehouse.audit.AuditEntry;
import org.gatehouse.audit.AuditTrail;
import org.gatehouse.statistics.StatisticsProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps dashboards: each change is the next version and an entry in the audit, in one transaction. */
@Service
class BoardDesk implements Boards {

    /** Of those who put a tile on a dashboard at once, each is behind the others once at most. */
    private static final int ATTEMPTS = 5;

    private final BoardStore store;
    private final Officers officers;
    private final AuditTrail audit;
    private final Clock clock;

    BoardDesk(BoardStore store, Officers officers, AuditTrail audit, Clock clock) {
        this.store = store;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Board> all() {
        return store.all().stream()
                .sorted(Comparator.comparing((Board board) ->
                                board.title().en() + board.title().zh())
                        .thenComparing(Board::id))
                .toList();
    }

    @Override
    public Board get(UUID id) {
        return store.find(id).orElseThrow(StatisticsProblem.NoSuchDashboard::new);
    }

    @Override
    public List<Board> versions(UUID id) {
        return store.versions(id);
    }

    @Override
    @Transactional
    public Board create(Title title, Actor by) {
        var board = new Board(UUID.randomUUID(), 1, by.reference(), title, List.of(), by.reference(), now());
        store.insert(board, false);
        tell(board, AuditEntry.Action.CREATE, by);
        return board;
    }

    @Override
    @Transactional
    public Board rename(UUID id, int seen, Title title, Actor by) {
        Board last = seen(id, seen);
        return change(last, title, last.tiles(), by);
    }

    @Override
    @Transactional
    public Board arrange(UUID id, int seen, Board.Arrangement arrangement, Actor by) {
        Board last = seen(id, seen);
        return change(last, last.title(), arrangement.of(last.tiles()), by);
    }

    @Override
    @Transactional
    public Board add(UUID id, Tile tile, Actor by) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Board next = with(get(id), tile, by);
            if (store.insert(next, false)) {
                tell(next, AuditEntry.Action.CHANGE, by);
                return next;
            }
        }
        throw changed(get(id));
    }

    private Board with(Board last, Tile tile, Actor by) {
        if (last.tiles().size() >= Board.TILES_MOST) {
            throw new StatisticsProblem.TooManyTiles(Board.TILES_MOST);
        }
        List<Tile> tiles = new ArrayList<>(last.tiles());
        tiles.add(tile);
        return next(last, last.title(), tiles, by);
    }

    @Override
    @Transactional
    public void delete(UUID id, int seen, Actor by) {
        Board last = seen(id, seen);
        if (!last.owner().equals(by.reference())) {
            throw new StatisticsProblem.OwnersToDelete();
        }
        Board next = next(last, last.title(), last.tiles(), by);
        if (!store.insert(next, true)) {
            throw changed(get(id));
        }
        tell(next, AuditEntry.Action.ERASE, by);
    }

    private Board seen(UUID id, int seen) {
        Board last = get(id);
        if (last.version() != seen) {
            throw changed(last);
        }
        return last;
    }

    private Board change(Board last, Title title, List<Tile> tiles, Actor by) {
        if (title.equals(last.title()) && tiles.equals(last.tiles())) {
            return last;
        }
        Board next = next(last, title, tiles, by);
        if (!store.insert(next, false)) {
            throw changed(get(last.id()));
        }
        tell(next, AuditEntry.Action.CHANGE, by);
        return next;
    }

    private Board next(Board last, Title title, List<Tile> tiles, Actor by) {
        return new Board(last.id(), last.version() + 1, last.owner(), title, tiles, by.reference(), now());
    }

    private StatisticsProblem.DashboardChanged changed(Board last) {
        Map<String, KnownActor> known = officers.behind(List.of(last.changedBy()));
        KnownActor by = known.get(last.changedBy());
        return new StatisticsProblem.DashboardChanged(
                last.version(), by == null ? last.changedBy() : by.name(), last.changedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(Board board, AuditEntry.Action action, Actor by) {
        audit.append(new AuditEntry(
                by.reference(),
                action,
                "statistics/dashboard/" + board.id(),
                Purpose.STATISTICS.name(),
                "version " + board.version()));
    }
}
