package org.gatehouse.statistics.boards;

import org.gatehouse.statistics.explore.Exploration;

/**
 * A part of a dashboard.
 *
 * @param shown the question, and how its rows are drawn
 * @param wide whether it takes the whole width; otherwise half of it
 */
public record Tile(Exploration shown, boolean wide) {

    Tile resized() {
        return new Tile(shown, !wide);
    }
}
