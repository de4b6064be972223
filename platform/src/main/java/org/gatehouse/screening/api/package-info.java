/** Lists, entries and the question whether a traveller is on one, for programs. */
@NullMarked
package org.gatehouse.screening.api;

import org.jspecify.annotations.NullMarked;
