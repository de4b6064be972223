/** Who at the second line takes care of whom, and until when. */
@NullMarked
package org.gatehouse.inspection.claiming;

import org.jspecify.annotations.NullMarked;
