/**
 * A figure as somebody wants to see it: told apart by dimensions and by time, beside another period, with the statement that counted
 * it. What may be shown to whom is {@link org.gatehouse.statistics.explore.Guard}'s to say.
 */
@NullMarked
package org.gatehouse.statistics.explore;

import org.jspecify.annotations.NullMarked;
