/** How ports stand, in counts. */
@NullMarked
package org.gatehouse.inspection.situation;

import org.jspecify.annotations.NullMarked;
