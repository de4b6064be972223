/** What analysts think of a signal, and what came of it. */
@NullMarked
package org.gatehouse.warning.assessing;

import org.jspecify.annotations.NullMarked;
