/** Counts become observations, comparisons, shares and words; releases are kept as they went out. */
@NullMarked
package org.gatehouse.statistics.bulletin;

import org.jspecify.annotations.NullMarked;
