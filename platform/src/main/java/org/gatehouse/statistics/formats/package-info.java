/** A bulletin as text, JSON, CSV and a page that stands alone. */
@NullMarked
package org.gatehouse.statistics.formats;

import org.jspecify.annotations.NullMarked;
