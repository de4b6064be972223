/**
 * A figure through its periods: the house's own and those published elsewhere, each source a line of its own; what can be worked out by
 * subtraction; level, fluctuation and trend; and a forecast with its score.
 *
 * <p>Start reading at {@link org.gatehouse.statistics.series.SeriesHistory}. All but that class is pure.
 */
@NullMarked
package org.gatehouse.statistics.series;

import org.jspecify.annotations.NullMarked;
