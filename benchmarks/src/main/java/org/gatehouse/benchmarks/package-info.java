/** The benchmarks of Gatehouse. */
@NullMarked
package org.gatehouse.benchmarks;

import org.jspecify.annotations.NullMarked;
