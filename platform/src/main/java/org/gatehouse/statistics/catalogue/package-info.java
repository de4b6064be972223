/** The metric catalogue, read from its file and checked when the house starts. */
@NullMarked
package org.gatehouse.statistics.catalogue;

import org.jspecify.annotations.NullMarked;
