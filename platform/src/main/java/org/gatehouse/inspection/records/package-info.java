/** Recorded crossings: lists, one by one, their export and their correction. */
@NullMarked
package org.gatehouse.inspection.records;

import org.jspecify.annotations.NullMarked;
