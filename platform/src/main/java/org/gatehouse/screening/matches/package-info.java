/** Travellers of whom a list may speak: alerts, what officers found out, and markers of those who are not meant. */
@NullMarked
package org.gatehouse.screening.matches;

import org.jspecify.annotations.NullMarked;
