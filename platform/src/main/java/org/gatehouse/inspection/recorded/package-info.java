/** Crossings of the past with what was known then, so that rules can be asked again. */
@NullMarked
package org.gatehouse.inspection.recorded;

import org.jspecify.annotations.NullMarked;
