/** Thresholds: proposed by one, approved by another, kept as versions. */
@NullMarked
package org.gatehouse.warning.thresholds;

import org.jspecify.annotations.NullMarked;
