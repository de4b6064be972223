/** Rules on their way: written, tried on crossings of the past, approved by another person, ended. */
@NullMarked
package org.gatehouse.policy.drafting;

import org.jspecify.annotations.NullMarked;
