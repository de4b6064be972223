/**
 * Published sentences and tables read into observations, and published rates computed again.
 *
 * <p>Start reading at {@link org.gatehouse.statistics.published.PublishedFigures} and
 * {@link org.gatehouse.statistics.published.Recomputation}. Pure.
 */
@NullMarked
package org.gatehouse.statistics.published;

import org.jspecify.annotations.NullMarked;
