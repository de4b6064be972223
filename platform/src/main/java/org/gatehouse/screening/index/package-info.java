/** Lists in memory, as each node holds them, and the answers from there. */
@NullMarked
package org.gatehouse.screening.index;

import org.jspecify.annotations.NullMarked;
