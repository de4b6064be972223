/** Documents that are enrolled for e-channels. */
@NullMarked
package org.gatehouse.inspection.enrolled;

import org.jspecify.annotations.NullMarked;
