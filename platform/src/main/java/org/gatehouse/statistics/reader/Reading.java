package org.gatehouse.statistics.reader;

import java.util.List;

/**
 * What was read of a text.
 *
 * @param figures in the order of the text
 * @param doubts about words that belong to no figure
 */
public record Reading(List<ReadFigure> figures, List<Doubt> doubts) {

    public Reading {
        figures = List.copyOf(figures);
        doubts = List.copyOf(doubts);
    }
}
