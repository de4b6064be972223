/** Figures that were published elsewhere: tables read line by line, kept as printed, their rates computed again. */
@NullMarked
package org.gatehouse.statistics.elsewhere;

import org.jspecify.annotations.NullMarked;
