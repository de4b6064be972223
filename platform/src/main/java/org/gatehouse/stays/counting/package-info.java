/**
 * How long somebody may stay, how often a visa may be used and what an overstay may cost: laws as arithmetic. Start reading at
 * {@link org.gatehouse.stays.counting.StayRule}.
 */
@NamedInterface("counting")
@NullMarked
package org.gatehouse.stays.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
