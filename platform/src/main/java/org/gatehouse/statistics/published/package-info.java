/** Published sentences and tables read into observations, and published rates computed again. */
@NullMarked
package org.gatehouse.statistics.published;

import org.jspecify.annotations.NullMarked;
