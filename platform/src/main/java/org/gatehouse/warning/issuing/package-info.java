/** Warnings: issued, acknowledged, answered, lifted. */
@NullMarked
package org.gatehouse.warning.issuing;

import org.jspecify.annotations.NullMarked;
