/** Rows of the schema {@code screening}, and the sequence of changes that each node follows. */
@NullMarked
package org.gatehouse.screening.keeping;

import org.jspecify.annotations.NullMarked;
