/** Pages of signals, warnings and indicators. */
@NullMarked
package org.gatehouse.warning.pages;

import org.jspecify.annotations.NullMarked;
