package org.gatehouse.statistics.pages;

import java.util.Optional;
import org.gatehouse.statistics.StatisticsProblem;
import org.gatehouse.statistics.boards.Tile;
import org.gatehouse.statistics.explore.Explored;
import org.gatehouse.statistics.explore.ExploredView;

/**
 * A tile as its reader sees it.
 *
 * @param number from 0 on
 * @param problem why it cannot be shown; the rest is empty then
 * @param missing what its period still lacks
 */
record ShownTile(
        int number,
        Tile tile,
        Optional<StatisticsProblem> problem,
        Optional<Explored> explored,
        Optional<ExploredView> view,
        Optional<String> picture,
        Optional<String> missing) {

    static ShownTile of(int number, Tile tile, Explored explored, ExploredView view, Optional<String> missing) {
        return new ShownTile(
                number,
                tile,
                Optional.empty(),
                Optional.of(explored),
                Optional.of(view),
                view.picture("chart-tile-" + number, explored),
                missing);
    }

    static ShownTile of(int number, Tile tile, StatisticsProblem problem) {
        return new ShownTile(
                number,
                tile,
                Optional.of(problem),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Names it on the page that arranges. */
    public String name() {
        return view.map(ExploredView::title).orElse(tile.shown().metric());
    }
}
