/** Travellers who come together. */
@NullMarked
package org.gatehouse.inspection.party;

import org.jspecify.annotations.NullMarked;
