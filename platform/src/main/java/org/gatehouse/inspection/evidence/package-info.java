/** Interviews, exhibits, and who has opened them. */
@NullMarked
package org.gatehouse.inspection.evidence;

import org.jspecify.annotations.NullMarked;
