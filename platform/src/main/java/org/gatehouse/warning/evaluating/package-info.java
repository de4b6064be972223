/** Computes the indicators and keeps signals: one an indicator and scope while it lasts. */
@NullMarked
package org.gatehouse.warning.evaluating;

import org.jspecify.annotations.NullMarked;
