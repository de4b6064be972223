/** Pages on which rules are read, written, tried and approved. */
@NullMarked
package org.gatehouse.policy.pages;

import org.jspecify.annotations.NullMarked;
