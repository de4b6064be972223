/** What is known of a traveller at this instant, and what follows from it. */
@NullMarked
package org.gatehouse.inspection.assessment;

import org.jspecify.annotations.NullMarked;
