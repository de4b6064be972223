/** Files come in: they are taken apart, looked at, and every piece gets its line in the report. */
@NullMarked
package org.gatehouse.trust.importing;

import org.jspecify.annotations.NullMarked;
