/** A month on its way out, and what is certified of it. */
@NullMarked
package org.gatehouse.retention.erasing;

import org.jspecify.annotations.NullMarked;
