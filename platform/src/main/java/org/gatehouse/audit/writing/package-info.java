/** How entries get into their chains, and how the heads of the chains are signed. */
@NullMarked
package org.gatehouse.audit.writing;

import org.jspecify.annotations.NullMarked;
