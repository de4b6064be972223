package org.gatehouse.statistics.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatehouse.access.Actor;
import org.gatehouse.access.Permission;
import org.gatehouse.access.Role;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.explore.Against;
import org.gatehouse.statistics.explore.Exploration;
import org.gatehouse.statistics.explore.Split;
import org.gatehouse.statistics.explore.Step;
import org.gatehouse.testing.As;
import org.gatehouse.testing.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class BoardsTest {

    private static final Actor STATISTICIAN = As.staffOf(Role.STATISTICIAN);
    private static final Actor COLLEAGUE = As.clientOf("dashboard-colleague", Permission.STATISTICS_ARRANGE);

    private final Boards boards;
    private final JdbcClient jdbc;

    BoardsTest(Boards boards, JdbcClient jdbc) {
        this.boards = boards;
        this.jdbc = jdbc;
    }

    private static Tile tile(String period) {
        return new Tile(
                new Exploration(
                        "crossings.persons.total",
                        List.of(Split.PORT, Split.DIRECTION),
                        Step.MONTH,
                        period,
                        Against.YEAR_BEFORE,
                        Exploration.Picture.HEAT_MAP),
                false);
    }

    private Board made(String title) {
        return boards.create(new Title(title, ""), STATISTICIAN);
    }

    @Test
    void a_dashboard_is_kept_as_it_was_arranged() {
        Board board = made("Kept");
        boards.add(board.id(), tile("2022Q1"), STATISTICIAN);
        boards.add(board.id(), tile("last-month"), COLLEAGUE);
        assertThat(boards.get(board.id()).tiles()).containsExactly(tile("2022Q1"), tile("last-month"));
        assertThat(boards.get(board.id()).owner()).isEqualTo(STATISTICIAN.reference());
        assertThat(boards.all()).extracting(Board::id).contains(board.id());
    }

    @Test
    void tiles_move_change_their_size_and_go() {
        Board board = made("Moved");
        for (String period : List.of("2022-01", "2022-02", "2022-03")) {
            board = boards.add(board.id(), tile(period), STATISTICIAN);
        }
        board = moved(board, Board.Move.UP, 2);
        assertThat(periods(board)).containsExactly("2022-01", "2022-03", "2022-02");
        board = moved(board, Board.Move.DOWN, 0);
        assertThat(periods(board)).containsExactly("2022-03", "2022-01", "2022-02");
        board = moved(board, Board.Move.RESIZE, 1);
        assertThat(board.tiles()).extracting(Tile::wide).containsExactly(false, true, false);
        board = moved(board, Board.Move.REMOVE, 0);
        assertThat(periods(board)).containsExactly("2022-01", "2022-02");
        int version = board.version();
        for (Board.Move nothing : List.of(Board.Move.UP, Board.Move.DOWN)) {
            assertThat(moved(board, nothing, nothing == Board.Move.UP ? 0 : 1).version())
                    .as("what changes nothing is no version")
                    .isEqualTo(version);
        }
        assertThat(moved(board, Board.Move.REMOVE, 7)).isEqualTo(board);
    }

    private Board moved(Board board, Board.Move move, int tile) {
        return boards.arrange(board.id(), board.version(), move.tile(tile), STATISTICIAN);
    }

    private static List<String> periods(Board board) {
        return board.tiles().stream().map(tile -> tile.shown().period()).toList();
    }

    @Test
    void whoever_changes_a_version_that_is_not_the_last_is_told_by_whom_it_was_changed() {
        Board board = made("Seen");
        boards.rename(board.id(), 1, new Title("Renamed", "改名"), COLLEAGUE);
        assertThatThrownBy(() -> boards.rename(board.id(), 1, new Title("Mine", ""), STATISTICIAN))
                .isInstanceOfSatisfying(
                        StatisticsProblem.DashboardChanged.class,
                        problem -> assertThat(problem.arguments()[0]).isEqualTo(2));
        assertThatThrownBy(() -> moved(board, Board.Move.UP, 0)).isInstanceOf(StatisticsProblem.DashboardChanged.class);
        assertThat(boards.get(board.id()).title()).isEqualTo(new Title("Renamed", "改名"));
    }

    @Test
    void of_many_who_rename_one_version_at_once_one_does_and_every_tile_put_on_at_once_is_there() throws Exception {
        Board board = made("Raced");
        List<Boolean> renamed = atOnce(IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Boolean>) () -> {
                    try {
                        boards.rename(board.id(), 1, new Title("Name " + n, ""), STATISTICIAN);
                        return true;
                    } catch (StatisticsProblem.DashboardChanged _) {
                        return false;
                    }
                })
                .toList());
        assertThat(renamed.stream().filter(done -> done)).hasSize(1);
        assertThat(boards.get(board.id()).version()).isEqualTo(2);
        atOnce(IntStream.range(1, 5)
                .mapToObj(n -> (Callable<Boolean>) () -> {
                    boards.add(board.id(), tile("2022-0" + n), STATISTICIAN);
                    return true;
                })
                .toList());
        assertThat(periods(boards.get(board.id())))
                .containsExactlyInAnyOrder("2022-01", "2022-02", "2022-03", "2022-04");
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    @Test
    void each_change_is_a_version_with_who_and_when_and_an_entry_of_the_audit() {
        Board board = made("Told");
        boards.rename(board.id(), 1, new Title("Told again", ""), COLLEAGUE);
        assertThat(boards.versions(board.id()))
                .extracting(Board::changedBy)
                .containsExactly(COLLEAGUE.reference(), STATISTICIAN.reference());
        assertThat(audited(board.id()))
                .containsExactlyInAnyOrder(
                        "CREATE version 1 " + STATISTICIAN.reference(), "CHANGE version 2 " + COLLEAGUE.reference());
    }

    private List<String> audited(UUID id) {
        return jdbc.sql("""
                        SELECT action || ' ' || justification || ' ' || actor FROM audit.entry
                        WHERE record = :record
                        """)
                .param("record", "statistics/dashboard/" + id)
                .query(String.class)
                .list();
    }

    @Test
    void its_owner_alone_deletes_it_and_then_it_is_gone() {
        Board board = made("Gone");
        assertThatThrownBy(() -> boards.delete(board.id(), 1, COLLEAGUE))
                .isInstanceOf(StatisticsProblem.OwnersToDelete.class);
        boards.delete(board.id(), 1, STATISTICIAN);
        assertThatThrownBy(() -> boards.get(board.id())).isInstanceOf(StatisticsProblem.NoSuchDashboard.class);
        assertThatThrownBy(() -> boards.add(board.id(), tile("2022"), STATISTICIAN))
                .isInstanceOf(StatisticsProblem.NoSuchDashboard.class);
        assertThat(boards.all()).extracting(Board::id).doesNotContain(board.id());
        assertThat(audited(board.id())).anyMatch(entry -> entry.startsWith("ERASE version 2"));
    }

    @Test
    void titles_and_tiles_have_their_limits() {
        assertThatThrownBy(() -> new Title(" ", "")).isInstanceOf(StatisticsProblem.TitleNeeded.class);
        assertThatThrownBy(() -> new Title("x".repeat(81), "")).isInstanceOf(StatisticsProblem.TitleTooLong.class);
        Board board = made("Full");
        for (int n = 0; n < Board.TILES_MOST; n++) {
            boards.add(board.id(), tile("2022"), STATISTICIAN);
        }
        assertThatThrownBy(() -> boards.add(board.id(), tile("2022"), STATISTICIAN))
                .isInstanceOf(StatisticsProblem.TooManyTiles.class);
    }

    @Test
    void rows_against_the_law_are_refused_by_the_schema() {
        Board board = made("Lawful");
        assertThatThrownBy(() -> insert(board.id(), 3, STATISTICIAN, STATISTICIAN, false, "x"))
                .as("it follows no version")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(board.id(), 2, COLLEAGUE, COLLEAGUE, false, "x"))
                .as("of another owner")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(board.id(), 2, STATISTICIAN, COLLEAGUE, true, "x"))
                .as("deleted by somebody else")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(board.id(), 2, STATISTICIAN, STATISTICIAN, false, " "))
                .as("without a title")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE statistics.dashboard_version SET title_en = 'y'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void insert(UUID id, int version, Actor owner, Actor by, boolean deleted, String title) {
        jdbc.sql("""
                        INSERT INTO statistics.dashboard_version
                            (dashboard, version, owner, title_en, title_zh, tiles, deleted, changed_by, changed_at)
                        VALUES (:id, :version, :owner, :title, '', '[]', :deleted, :by, now())
                        """)
                .param("id", id)
                .param("version", version)
                .param("owner", owner.reference())
                .param("title", title)
                .param("deleted", deleted)
                .param("by", by.reference())
                .update();
    }
}
