/** Corrections: linked records of two officers, counted back and forth in the facts. */
@NullMarked
package org.gatehouse.inspection.correcting;

import org.jspecify.annotations.NullMarked;
