/** Pages of lists, entries, the queue of the second officer, and the search through the engine itself. */
@NullMarked
package org.gatehouse.screening.pages;

import org.jspecify.annotations.NullMarked;
