/** Published lists come in whole and go out: read, compared, signed by another officer, and taken over at once. */
@NullMarked
package org.gatehouse.screening.importing;

import org.jspecify.annotations.NullMarked;
