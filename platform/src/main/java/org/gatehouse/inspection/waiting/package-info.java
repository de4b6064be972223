/** The waiting area: who was refused entry and waits for the way back. */
@NullMarked
package org.gatehouse.inspection.waiting;

import org.jspecify.annotations.NullMarked;
