/** The application itself: what starts it, and what its modules share to start with. */
@NullMarked
package org.gatehouse;

import org.jspecify.annotations.NullMarked;
