/** The gates of a port: what they tell, the page of whoever watches them, and enrolment. */
@NullMarked
package org.gatehouse.inspection.channel;

import org.jspecify.annotations.NullMarked;
