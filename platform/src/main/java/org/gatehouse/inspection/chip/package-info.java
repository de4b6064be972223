/** The chip of a document: verified with what is believed, and what follows for the traveller. */
@NullMarked
package org.gatehouse.inspection.chip;

import org.jspecify.annotations.NullMarked;
