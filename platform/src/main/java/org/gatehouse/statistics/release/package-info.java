/** The way of a bulletin to the public: draft, check, two signatures, embargo, calendar, publication, correction; and its proof. */
@NullMarked
package org.gatehouse.statistics.release;

import org.jspecify.annotations.NullMarked;
