/** An inspection as pages and interfaces show it, and a decision as they receive it: what the other rooms share. */
@NullMarked
package org.gatehouse.inspection.sheet;

import org.jspecify.annotations.NullMarked;
