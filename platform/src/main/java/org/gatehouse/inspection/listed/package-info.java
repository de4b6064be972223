/** Whether a traveller or a document is on a list, and what follows for the assessment. */
@NullMarked
package org.gatehouse.inspection.listed;

import org.jspecify.annotations.NullMarked;
