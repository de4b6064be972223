/** The life of an inspection: opened, decided, recorded; one at a time and many at once. */
@NullMarked
package org.gatehouse.inspection.deciding;

import org.jspecify.annotations.NullMarked;
