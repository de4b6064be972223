/** Rules for programs. */
@NullMarked
package org.gatehouse.policy.api;

import org.jspecify.annotations.NullMarked;
