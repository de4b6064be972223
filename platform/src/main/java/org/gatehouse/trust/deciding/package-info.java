/** Officers sign for roots, reject and withdraw them. */
@NullMarked
package org.gatehouse.trust.deciding;

import org.jspecify.annotations.NullMarked;
