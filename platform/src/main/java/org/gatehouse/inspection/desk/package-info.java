/** The officer's desk: scan, see the assessment, decide. */
@NullMarked
package org.gatehouse.inspection.desk;

import org.jspecify.annotations.NullMarked;
