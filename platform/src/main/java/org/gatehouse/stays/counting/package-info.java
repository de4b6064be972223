/**
 * How long somebody may stay: the rules of states as arithmetic on civil days. Pure; start reading at
 * {@link org.gatehouse.stays.counting.StayRule}.
 */
@NullMarked
package org.gatehouse.stays.counting;

import org.jspecify.annotations.NullMarked;
