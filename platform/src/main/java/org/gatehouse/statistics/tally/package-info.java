/** Facts folded into counts by day, exactly once, and counted again where they no longer agree. */
@NullMarked
package org.gatehouse.statistics.tally;

import org.jspecify.annotations.NullMarked;
