/** The approved rules in memory, their rows, and the packs that come with the program. */
@NullMarked
package org.gatehouse.policy.book;

import org.jspecify.annotations.NullMarked;
