package org.gatehouse.statistics.boards;

import java.util.List;
import java.util.UUID;
import org.gatehouse.access.Actor;

/** Dashboards, each as it stands and as it stood. */
public interface Boards {

    /** All that were not deleted, by title. */
    List<Board> all();

    /** @throws org.gatehouse.statistics.StatisticsProblem.NoSuchDashboard when there is none, or it was deleted */
    Board get(UUID id);

    /** Every version, the last one first; that of a deletion is not among them. */
    List<Board> versions(UUID id);

    Board create(Title title, Actor by);

    /**
     * @param seen the version from which the change is made
     * @throws org.gatehouse.statistics.StatisticsProblem.DashboardChanged when somebody else was first
     */
    Board rename(UUID id, int seen, Title title, Actor by);

    /**
     * @param seen the version from which the change is made
     * @throws org.gatehouse.statistics.StatisticsProblem.DashboardChanged when somebody else was first
     */
    Board arrange(UUID id, int seen, Board.Arrangement arrangement, Actor by);

    /**
     * Puts a tile behind the others, whatever was changed meanwhile.
     *
     * @throws org.gatehouse.statistics.StatisticsProblem.TooManyTiles when it has {@value Board#TILES_MOST}
     */
    Board add(UUID id, Tile tile, Actor by);

    /**
     * @param seen the version that is deleted
     * @throws org.gatehouse.statistics.StatisticsProblem.OwnersToDelete when somebody else made it
     * @throws org.gatehouse.statistics.StatisticsProblem.DashboardChanged when somebody else was first
     */
    void delete(UUID id, int seen, Actor by);
}
