/** The second line: the queue of a port, and what is decided there by one officer or by two. */
@NullMarked
package org.gatehouse.inspection.secondline;

import org.jspecify.annotations.NullMarked;
