/** Crossings whose time is over leave, with all that hangs on them. */
@NullMarked
package org.gatehouse.inspection.erasing;

import org.jspecify.annotations.NullMarked;
