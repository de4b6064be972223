/** Stays whose time is over leave with the crossings that opened them. */
@NullMarked
package org.gatehouse.stays.erasing;

import org.jspecify.annotations.NullMarked;
