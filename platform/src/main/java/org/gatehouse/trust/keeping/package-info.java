/** What is believed now, in memory, and the tables it is built of. */
@NullMarked
package org.gatehouse.trust.keeping;

import org.jspecify.annotations.NullMarked;
