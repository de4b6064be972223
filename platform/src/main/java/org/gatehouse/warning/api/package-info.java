/** Warnings for programs. */
@NullMarked
package org.gatehouse.warning.api;

import org.jspecify.annotations.NullMarked;
