/** Lawful synthetic border traffic from one seed, calibrated on published quarters. */
@NullMarked
package org.gatehouse.simulator;

import org.jspecify.annotations.NullMarked;
