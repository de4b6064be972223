/** The life of lists and entries: entered, signed, corrected, renewed, withdrawn, and over by the clock. */
@NullMarked
package org.gatehouse.screening.deciding;

import org.jspecify.annotations.NullMarked;
