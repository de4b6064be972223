/**
 * Dashboards that statisticians arrange of what they explored, and that all who read statistics may look at. Each change is a version of
 * the whole; whoever changes a version that is not the last one any more is told.
 */
@NullMarked
package org.gatehouse.statistics.boards;

import org.jspecify.annotations.NullMarked;
