/** Holds: proposed by one, confirmed by another, at an end by themselves. */
@NullMarked
package org.gatehouse.retention.holding;

import org.jspecify.annotations.NullMarked;
