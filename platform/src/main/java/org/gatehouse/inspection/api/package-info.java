/** Inspections for programs: JSON for desks and e-channels. */
@NullMarked
package org.gatehouse.inspection.api;

import org.jspecify.annotations.NullMarked;
