/** Warnings at the desk. */
@NullMarked
package org.gatehouse.warning.banner;

import org.jspecify.annotations.NullMarked;
