/** Asks the register of permissions what a traveller was granted. */
@NullMarked
package org.gatehouse.inspection.granted;

import org.jspecify.annotations.NullMarked;
