/**
 * What the pages of statistics draw: hours of the week, ports on the map, and how a picture is handed out as a file. The drawing itself is
 * {@link org.gatehouse.charts.Drawing}'s.
 */
@NullMarked
package org.gatehouse.statistics.pictures;

import org.jspecify.annotations.NullMarked;
