/** What ends by the clock, and what is forgotten. */
@NullMarked
package org.gatehouse.warning.keeping;

import org.jspecify.annotations.NullMarked;
