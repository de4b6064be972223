/** The command-line of Gatehouse. */
@NullMarked
package org.gatehouse.cli;

import org.jspecify.annotations.NullMarked;
