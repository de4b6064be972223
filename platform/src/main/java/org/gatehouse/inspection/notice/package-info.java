/** The paper that a refused traveller is handed. */
@NullMarked
package org.gatehouse.inspection.notice;

import org.jspecify.annotations.NullMarked;
